/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewSourcesTest {

    @Test
    void aLineThatIncludesASnippetStandsForItsLinesWithTheValues() {
        SqlFile view = view("a", "SELECT\n  -- include: total of=w.x; as=x\n  1 AS one");
        SqlFile total = snippet("total", "  sum(${of}) AS ${as},");

        assertThat(complete(List.of(view), total))
                .containsExactly(view("a", "SELECT\n  sum(w.x) AS x,\n  1 AS one\n"));
    }

    @Test
    void snippetsPassTheirValuesOn() {
        SqlFile view = view("a", "-- include: both name=x");
        SqlFile both = snippet("both", "-- include: one name=${name}\nmax(${name})");
        SqlFile one = snippet("one", "min(${name}),");

        assertThat(complete(List.of(view), both, one))
                .containsExactly(view("a", "min(x),\nmax(x)\n"));
    }

    @Test
    void aMissingSnippetIsNamedWithTheLineThatWantsIt() {
        SqlFile view = view("a", "-- include: missing name=x");

        assertThatThrownBy(() -> complete(List.of(view)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No snippet for a line of a.sql: -- include: missing name=x");
    }

    @Test
    void snippetsThatIncludeEachOtherAreRefused() {
        SqlFile view = view("a", "-- include: loop");
        SqlFile loop = snippet("loop", "-- include: loop");

        assertThatThrownBy(() -> complete(List.of(view), loop))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Endless snippets in loop.sql: -- include: loop");
    }

    @Test
    void aViewTakesTheColumnsOfAnotherAndWhatTheyMean() {
        SqlFile base =
                view(
                        "base",
                        "-- column x: the first\n-- column y: the second\nSELECT x, y FROM t\n");
        SqlFile view = view("a", "-- columns of: base\nSELECT\n  ${columns}\nFROM runlight.base");

        assertThat(complete(List.of(view, base)).get(0).text())
                .isEqualTo(
                        """
                        -- column x: the first
                        -- column y: the second
                        SELECT
                          x,
                          y
                        FROM runlight.base
                        """);
    }

    @Test
    void columnsOfAMissingViewAreRefused() {
        SqlFile view = view("a", "-- columns of: missing");

        assertThatThrownBy(() -> complete(List.of(view)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a.sql wants the columns of missing, which is no view");
    }

    private static List<SqlFile> complete(List<SqlFile> views, SqlFile... snippets) {
        return ViewSources.complete(views, List.of(snippets));
    }

    private static SqlFile view(String name, String text) {
        return new SqlFile(name + ".sql", text);
    }

    private static SqlFile snippet(String name, String text) {
        return new SqlFile(name + ".sql", "-- snippet: what it is\n" + text);
    }
}
