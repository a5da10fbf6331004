/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The repeatable part of the schema: drops and creates functions and views in the order of their
 * dependencies, and drops views that are gone.
 *
 * <p>Each view carries a hash of all files in its comment; when every view has the present one,
 * nothing is touched, so that a migration that changes nothing disturbs no reader.
 */
final class ViewInstaller {

    private static final String DATABASE = "runlight";

    private final ClickHouseHttp server;
    private final Rendering rendering;

    ViewInstaller(ClickHouseHttp server, Rendering rendering) {
        this.server = server;
        this.rendering = rendering;
    }

    /** Makes functions and views equal to the files; the names of the views that it created. */
    List<String> install(List<SqlFile> functions, List<SqlFile> views) {
        List<SqlFile> ordered = ViewOrder.sort(views);
        String hash = hash(functions, ordered);
        if (isInstalled(functions, ordered, hash)) {
            return List.of();
        }
        for (SqlFile function : functions) {
            server.execute(functionStatement(function));
        }
        Set<String> wanted = ordered.stream().map(SqlFile::stem).collect(Collectors.toSet());
        existingViews().stream().filter(view -> !wanted.contains(view)).forEach(this::drop);
        for (SqlFile view : ordered) {
            drop(view.stem());
            server.execute(viewStatement(view, hash));
        }
        return ordered.stream().map(SqlFile::stem).toList();
    }

    /** The statement that creates a function; its file holds the lambda. */
    String functionStatement(SqlFile function) {
        return rendering.render(
                "CREATE OR REPLACE FUNCTION %s ${on_cluster} AS %s"
                        .formatted(function.stem(), function.statement()));
    }

    /** The statement that creates a view; its file holds the query. */
    String viewStatement(SqlFile view, String hash) {
        return rendering.render(
                "CREATE VIEW %s.%s ${on_cluster}\nSQL SECURITY INVOKER\nAS %s\nCOMMENT %s"
                        .formatted(
                                DATABASE,
                                view.stem(),
                                view.statement(),
                                SqlText.quote(comment(view, hash))));
    }

    private static String comment(SqlFile view, String hash) {
        return view.question() + " [" + hash + "]";
    }

    private void drop(String view) {
        server.execute(
                rendering.render(
                        "DROP VIEW IF EXISTS %s.`%s` ${on_cluster} SYNC"
                                .formatted(DATABASE, view)));
    }

    private boolean isInstalled(List<SqlFile> functions, List<SqlFile> views, String hash) {
        String functionCount =
                server.queryValue(
                        "SELECT count() FROM system.functions WHERE name IN (%s)"
                                .formatted(
                                        functions.stream()
                                                .map(file -> SqlText.quote(file.stem()))
                                                .collect(Collectors.joining(", "))));
        String currentCount =
                server.queryValue(
                        "SELECT count() FROM system.tables WHERE database = '%s' AND endsWith(comment, '[%s]')"
                                .formatted(DATABASE, hash));
        return Integer.parseInt(functionCount) == functions.size()
                && Integer.parseInt(currentCount) == views.size()
                && existingViews().size() == views.size();
    }

    private List<String> existingViews() {
        return server
                .query("SELECT name FROM system.tables WHERE database = '%s'".formatted(DATABASE))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private String hash(List<SqlFile> functions, List<SqlFile> views) {
        MessageDigest digest = sha256();
        for (SqlFile file : functions) {
            digest.update(functionStatement(file).getBytes(StandardCharsets.UTF_8));
        }
        for (SqlFile file : views) {
            digest.update(viewStatement(file, "").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
