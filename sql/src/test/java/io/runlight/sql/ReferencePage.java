/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference page of views and functions, made from the headers of their files. */
final class ReferencePage {

    private static final String INTRODUCTION =
            """
            # SQL reference

            <!-- Made from the headers of sql/views and sql/functions. Change those, then run
                 ViewsITCase with -Dregenerate=true. -->

            The database `runlight` is the contract with readers: its views are documented and
            versioned. The tables behind them, in `runlight_data`, may change with any release.
            Times are in UTC. A view with parameters is called like a function, for example
            `SELECT * FROM runlight.timeseries_rollup(interval_seconds = 300)`.

            """;

    private static final Pattern EXAMPLE = Pattern.compile("for example (\\d+)");

    /** A described name of a header, for example {@code -- column status: how it ended}. */
    record Entry(String name, String meaning) {}

    private ReferencePage() {}

    static Stream<Entry> entries(SqlFile file, String prefix) {
        return file.headerLines().stream()
                .filter(line -> line.key().startsWith(prefix))
                .map(line -> new Entry(line.key().substring(prefix.length()), line.value()));
    }

    /** The columns that the server shows for a view, with their types. */
    static Map<String, String> columnTypes(ClickHouseEngine clickHouse, SqlFile view) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String row :
                clickHouse.rows(
                        "DESCRIBE (SELECT * FROM runlight.%s%s) FORMAT TSVRaw"
                                .formatted(view.stem(), arguments(view)))) {
            String[] cells = row.split("\t", -1);
            types.put(cells[0], cells[1]);
        }
        return types;
    }

    private static String arguments(SqlFile view) {
        String arguments =
                entries(view, "parameter ")
                        .map(it -> it.name() + " = " + anyValue(it, view.statement()))
                        .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? "" : "(" + arguments + ")";
    }

    /** A value of the parameter's type: the first text or the example that the header names. */
    private static String anyValue(Entry parameter, String statement) {
        if (statement.contains("{" + parameter.name() + ":DateTime")) {
            return "'2026-01-01 00:00:00'";
        }
        if (statement.contains("{" + parameter.name() + ":String}")) {
            return "'" + parameter.meaning().split(",")[0] + "'";
        }
        Matcher example = EXAMPLE.matcher(parameter.meaning());
        return example.find() ? example.group(1) : "300";
    }

    static String text(ClickHouseEngine clickHouse) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (SqlFile view : SqlFolder.VIEWS.files()) {
            page.append("- [%1$s](#%1$s): %2$s\n".formatted(view.stem(), view.question()));
        }
        page.append("\n## Views\n");
        for (SqlFile view : SqlFolder.VIEWS.files()) {
            page.append(section(view)).append(columns(view, columnTypes(clickHouse, view)));
        }
        page.append("\n## Functions\n");
        for (SqlFile function : SqlFolder.FUNCTIONS.files()) {
            page.append(section(function))
                    .append("- returns: ")
                    .append(function.header("returns").orElseThrow())
                    .append("\n");
        }
        return page.toString();
    }

    private static String section(SqlFile file) {
        return "\n### %s\n\n%s%s\n\n%s"
                .formatted(
                        file.stem(),
                        file.question(),
                        file.header("grain").map(grain -> " (" + grain + ")").orElse(""),
                        entries(file, "parameter ")
                                .map(it -> "- `%s`: %s\n".formatted(it.name(), it.meaning()))
                                .collect(Collectors.joining()));
    }

    private static String columns(SqlFile view, Map<String, String> types) {
        String separator = entries(view, "parameter ").findAny().isPresent() ? "\n" : "";
        return separator
                + "| column | type | meaning |\n|---|---|---|\n"
                + entries(view, "column ")
                        .map(
                                it ->
                                        "| `%s` | `%s` | %s |\n"
                                                .formatted(
                                                        it.name(),
                                                        types.get(it.name()),
                                                        it.meaning()))
                        .collect(Collectors.joining());
    }
}
