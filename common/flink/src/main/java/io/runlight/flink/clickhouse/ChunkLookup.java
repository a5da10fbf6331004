/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds out what became of inserts that were never answered: it ends them if they still go on, and
 * then asks the table which chunks it holds.
 */
final class ChunkLookup {

    private final ClickHouseClient client;

    ChunkLookup(ClickHouseClient client) {
        this.client = client;
    }

    /** Ends the query with this id and returns when it is gone. */
    void endQuery(String queryId) throws ClickHouseException, InterruptedException {
        end("query_id = {id:String}", queryId);
    }

    /** Ends all queries whose id begins so and returns when they are gone. */
    void endQueries(String idPrefix) throws ClickHouseException, InterruptedException {
        end("startsWith(query_id, {id:String})", idPrefix);
    }

    /** The ids of those chunks that the table holds. */
    Set<UUID> present(String table, Collection<Chunk> chunks)
            throws ClickHouseException, InterruptedException {
        if (clustered()) {
            client.query(
                    "to wait for the replicas of " + table,
                    "SYSTEM SYNC REPLICA" + onCluster() + " " + client.qualified(table),
                    Map.of());
        }
        String ids =
                chunks.stream()
                        .map(chunk -> "'" + chunk.id() + "'")
                        .collect(Collectors.joining(", "));
        String answer =
                client.query(
                        "a lookup of chunks in " + table,
                        "SELECT DISTINCT "
                                + Chunk.ID_COLUMN
                                + " FROM "
                                + client.qualified(table)
                                + " WHERE "
                                + Chunk.ID_COLUMN
                                + " IN ("
                                + ids
                                + ") FORMAT TSV",
                        Map.of());
        return answer.lines().map(UUID::fromString).collect(Collectors.toSet());
    }

    private void end(String condition, String id) throws ClickHouseException, InterruptedException {
        client.query(
                "to end unanswered inserts",
                "KILL QUERY" + onCluster() + " WHERE " + condition + " SYNC FORMAT Null",
                Map.of("id", id));
        String processes =
                clustered()
                        ? "clusterAllReplicas('"
                                + client.connection().cluster()
                                + "', system.processes)"
                        : "system.processes";
        // KILL ... SYNC waits for the query's end, but answers early when it cannot end it.
        String left =
                client.query(
                        "whether unanswered inserts have ended",
                        "SELECT query_id FROM "
                                + processes
                                + " WHERE "
                                + condition
                                + " LIMIT 1 FORMAT TSV",
                        Map.of("id", id));
        if (!left.isBlank()) {
            throw ClickHouseException.stillRunning(List.of(left.strip()));
        }
    }

    private boolean clustered() {
        return !client.connection().cluster().isEmpty();
    }

    private String onCluster() {
        return clustered() ? " ON CLUSTER " + client.connection().cluster() : "";
    }
}
