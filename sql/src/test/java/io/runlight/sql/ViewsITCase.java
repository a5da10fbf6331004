/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
