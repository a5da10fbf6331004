/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.util.Map;
import java.util.Objects;

/**
 * How the one source of SQL becomes statements for a server: the two tokens that differ between a
 * single node and a cluster.
 *
 * @param clusterClause replaces {@code ${on_cluster}}
 * @param enginePrefix replaces {@code ${replicated}}
 */
public record Rendering(String clusterClause, String enginePrefix) {

    private static final String CLUSTER_TOKEN = "on_cluster";
    private static final String ENGINE_TOKEN = "replicated";

    public Rendering {
        Objects.requireNonNull(clusterClause, "clusterClause");
        Objects.requireNonNull(enginePrefix, "enginePrefix");
    }

    /** For a server without Keeper. */
    public static Rendering singleNode() {
        return new Rendering("", "");
    }

    /**
     * For a cluster of one shard that the server's macro {@code cluster} names; table paths and
     * replica names come from the server's {@code default_replica_path} and {@code
     * default_replica_name}.
     */
    public static Rendering clustered() {
        return new Rendering("ON CLUSTER '{cluster}'", "Replicated");
    }

    /** The tokens by name, as a placeholder replacement wants them. */
    Map<String, String> tokens() {
        return Map.of(CLUSTER_TOKEN, clusterClause, ENGINE_TOKEN, enginePrefix);
    }

    /** The text with its tokens replaced. */
    public String render(String source) {
        return source.replace(
                        " ${" + CLUSTER_TOKEN + "}",
                        clusterClause.isEmpty() ? "" : " " + clusterClause)
                .replace("${" + CLUSTER_TOKEN + "}", clusterClause)
                .replace("${" + ENGINE_TOKEN + "}", enginePrefix);
    }
}
