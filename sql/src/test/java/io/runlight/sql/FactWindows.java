/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The windows of random traffic, as rows of {@code series_windows}. */
final class FactWindows {

    private static final DateTimeFormatter SQL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private FactWindows() {}

    /** Writes windows of all intervals, wrong older versions first. */
    static void insert(ClickHouseEngine clickHouse, List<Fact> facts)
            throws JsonProcessingException {
        List<String> minutes = new ArrayList<>();
        for (Fact fact : facts) {
            Fact.DIMENSIONS.forEach(dimension -> minutes.add(minute(fact, dimension).toString()));
        }
        List<String> rows = GivenMinutes.rows(minutes);
        for (boolean outdated : new boolean[] {true, false}) {
            clickHouse.insert(
                    "INSERT INTO runlight_data.series_windows FORMAT JSONEachRow",
                    rows.stream()
                            .filter(row -> row.contains("\"version\":1") == outdated)
                            .collect(Collectors.joining("\n"))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ObjectNode minute(Fact fact, List<String> dimension) {
        ObjectNode minute = JsonNodeFactory.instance.objectNode();
        minute.put("workspace_id", fact.workspace())
                .put("dimension", dimension.get(0))
                .put("series", fact.series(dimension))
                .put("window_start", time(fact.second() - fact.second() % 60))
                .put("events", 1)
                .put(fact.completed() ? "runs_completed" : "runs_failed", 1)
                .put(fact.completed() ? "steps_completed" : "steps_failed", 1);
        dimension.stream().skip(1).forEach(label -> minute.put(label, fact.label(label)));
        minute.putArray("users").add(fact.user());
        ObjectNode measures = minute.putObject("measures");
        measures.putArray("duration").add(fact.duration());
        measures.putArray("step_duration").add(fact.duration());
        return minute;
    }

    static String time(long second) {
        return SQL_TIME.format(Instant.ofEpochSecond(second));
    }
}
