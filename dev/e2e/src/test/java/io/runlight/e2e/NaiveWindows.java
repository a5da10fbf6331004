/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The windows of one of the default dimensions, of all intervals, computed again from the raw rows
 * and from the rows of ended runs.
 */
enum NaiveWindows {
    WORKSPACE("''", "true"),
    ENVIRONMENT("environment", "environment != ''"),
    PIPELINE("pipeline", "pipeline != ''"),
    STEP("concat(pipeline, '/', step)", "pipeline != '' AND step != ''"),
    STEP_TYPE("step_type", "step_type != ''"),
    PROVIDER("provider", "provider != ''"),
    MODEL("concat(provider, '/', model)", "provider != '' AND model != ''"),
    USER("user_id", "user_id != ''"),
    ERROR_CATEGORY("${category}", "error != ''"),
    EVENT_KIND("event_kind", "true");

    private static final List<String> QUESTIONS = List.of("counts", "measures", "distinct");

    private final String series;
    private final String condition;

    NaiveWindows(String series, String condition) {
        this.series = series;
        this.condition = condition;
    }

    /**
     * Windows that are not as they should be, a few at most.
     *
     * @param lost a condition on {@code event_id} and the {@code seconds} of a window for events
     *     that came too late for it
     */
    List<String> differences(ClickHouseEngine clickHouse, String lost) {
        Map<String, String> values =
                Map.of(
                        "facts_of_series",
                        NaiveSql.read("series"),
                        "facts",
                        NaiveSql.read("facts"),
                        "category",
                        NaiveSql.read("category"),
                        "dimension",
                        dimension(),
                        "series",
                        series,
                        "condition",
                        condition,
                        "intervals",
                        this == USER ? "[900, 3600, 86400]" : "[60, 300, 900, 3600, 86400]",
                        "lost",
                        lost);
        return QUESTIONS.stream()
                .flatMap(name -> differences(name, clickHouse, NaiveSql.read(name, values)))
                .toList();
    }

    private static Stream<String> differences(
            String name, ClickHouseEngine clickHouse, String question) {
        return clickHouse.rows(question).stream().map(row -> name + ": " + row);
    }

    /** How many rows there are of each interval. */
    List<String> intervals(ClickHouseEngine clickHouse) {
        return clickHouse.rows(
                "SELECT DISTINCT interval_seconds FROM runlight_data.series_windows"
                        + " WHERE dimension = '%s' ORDER BY ALL".formatted(dimension()));
    }

    private String dimension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
