/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of views with all that they leave to other files filled in: {@link Snippets}, and the
 * columns of another view.
 *
 * <p>{@code -- columns of: view} in a header stands for the columns that the other view's header
 * describes, and {@code ${columns}} in the statement for their names.
 */
final class ViewSources {

    private static final String COLUMNS_OF = "columns of";
    private static final String COLUMN = "column ";

    private final Map<String, SqlFile> views;

    private ViewSources(Map<String, SqlFile> views) {
        this.views = views;
    }

    /** The views, complete, in their order. */
    static List<SqlFile> complete(Collection<SqlFile> views, Collection<SqlFile> snippets) {
        Snippets filled = new Snippets(snippets);
        List<SqlFile> files = views.stream().map(filled::fill).toList();
        ViewSources sources =
                new ViewSources(
                        files.stream()
                                .collect(Collectors.toMap(SqlFile::stem, Function.identity())));
        return files.stream().map(sources::withColumns).toList();
    }

    private SqlFile withColumns(SqlFile view) {
        return view.header(COLUMNS_OF).map(other -> withColumns(view, other)).orElse(view);
    }

    private SqlFile withColumns(SqlFile view, String other) {
        SqlFile described = views.get(other);
        if (described == null) {
            throw new IllegalStateException(
                    view.name() + " wants the columns of " + other + ", which is no view");
        }
        List<SqlFile.HeaderLine> columns =
                described.headerLines().stream()
                        .filter(line -> line.key().startsWith(COLUMN))
                        .toList();
        String header =
                columns.stream()
                        .map(line -> "-- %s: %s".formatted(line.key(), line.value()))
                        .collect(Collectors.joining("\n"));
        String names =
                columns.stream()
                        .map(line -> line.key().substring(COLUMN.length()))
                        .collect(Collectors.joining(",\n  "));
        return new SqlFile(
                view.name(),
                view.text()
                        .replace("-- %s: %s".formatted(COLUMNS_OF, other), header)
                        .replace("${columns}", names));
    }
}
