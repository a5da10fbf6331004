/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@UsesClickHouse
class ViewsITCase {

    @TestFactory
    List<DynamicTest> everyViewShowsWhatItsCasesExpect(ClickHouseEngine clickHouse)
            throws IOException {
        Schema.migrate(clickHouse);
        return ViewCase.all().stream()
                .map(story -> dynamicTest(story.toString(), () -> story.check(clickHouse)))
                .toList();
    }

    @Test
    void everyViewHasACase() throws IOException {
        assertThat(ViewCase.all().stream().map(ViewCase::view).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        SqlFolder.VIEWS.files().stream().map(SqlFile::stem).toList());
    }

    @Test
    void aParameterThatMeansNothingIsRefusedWithTheOnesThatDo(ClickHouseEngine clickHouse) {
        Schema.migrate(clickHouse);
        String span = "since = '2026-03-01', until = '2026-03-02'";
        Map<String, String> remedies =
                Map.of(
                        "by_dimension(dimension = 'pipeline', interval_seconds = 120)",
                        "interval_seconds is 60",
                        "activity_over_time(interval_seconds = 7200)",
                        "interval_seconds is 60",
                        "success_rates_over_time(interval_seconds = 0)",
                        "interval_seconds is 60",
                        "timeseries_rollup(interval_seconds = 90)",
                        "interval_seconds is a multiple of 60",
                        "metric_rollup(interval_seconds = 90)",
                        "interval_seconds is a multiple of 60",
                        "bottlenecks_between(measure = 'mean', percentile = 101, " + span + ")",
                        "percentile is from 0 to 100");

        remedies.forEach(
                (call, remedy) ->
                        assertThatThrownBy(
                                        () ->
                                                clickHouse.query(
                                                        "SELECT count() FROM runlight." + call))
                                .as(call)
                                .hasMessageContaining(remedy));
    }

    @Test
    void headersListTheColumnsOfTheirViewsAndTheReferencePageShowsThem(
            ClickHouseEngine clickHouse) {
        Schema.migrate(clickHouse);

        for (SqlFile view : SqlFolder.VIEWS.files()) {
            assertThat(ReferencePage.columnTypes(clickHouse, view).keySet())
                    .as(view.name())
                    .containsExactlyElementsOf(
                            ReferencePage.entries(view, "column ")
                                    .map(ReferencePage.Entry::name)
                                    .toList());
        }
        Golden.assertEqual(Path.of("../docs/reference/sql.md"), ReferencePage.text(clickHouse));
    }
}
