/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ViewFilesTest {

    private static final Pattern TABLE =
            Pattern.compile("runlight_data\\.\\w+( AS \\w+)?( FINAL)?");

    private final List<SqlFile> views = SqlFolder.VIEWS.files();

    @Test
    void everyViewSaysItsQuestionAndItsGrain() {
        assertThat(views).isNotEmpty();
        for (SqlFile view : views) {
            assertThat(view.question()).as(view.name()).endsWith("?");
            assertThat(view.header("grain").orElse("")).as(view.name()).startsWith("one row per ");
        }
    }

    @Test
    void everyViewReadsEveryTableWithFinalOrSaysWhyNot() {
        for (SqlFile view : views) {
            List<String> lines = view.statement().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher table = TABLE.matcher(lines.get(i));
                while (table.find()) {
                    boolean argued = i > 0 && lines.get(i - 1).contains("-- without FINAL: ");
                    assertThat(table.group(2) != null || argued)
                            .as("%s reads %s", view.name(), table.group())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void noViewPassesOnWhateverColumnsThereAre() {
        for (SqlFile view : views) {
            assertThat(view.statement())
                    .as(view.name())
                    .doesNotContainPattern("SELECT\\s+(\\w+\\.)?\\*");
        }
    }

    @Test
    void aViewComesAfterTheViewsThatItReads() {
        SqlFile first = new SqlFile("a.sql", "SELECT x FROM runlight.b");
        SqlFile second = new SqlFile("b.sql", "SELECT x FROM runlight.c");
        SqlFile third = new SqlFile("c.sql", "SELECT x FROM runlight_data.t FINAL");

        assertThat(ViewOrder.sort(List.of(first, second, third)))
                .containsExactly(third, second, first);
    }

    @Test
    void aViewThatReadsAMissingViewIsRefused() {
        SqlFile view = new SqlFile("a.sql", "SELECT x FROM runlight.missing");

        assertThatThrownBy(() -> ViewOrder.sort(List.of(view)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a reads runlight.missing, which is no view");
    }

    @Test
    void viewsThatReadEachOtherAreRefused() {
        SqlFile first = new SqlFile("a.sql", "SELECT x FROM runlight.b");
        SqlFile second = new SqlFile("b.sql", "SELECT x FROM runlight.a");

        assertThatThrownBy(() -> ViewOrder.sort(List.of(first, second)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in a circle");
    }
}
