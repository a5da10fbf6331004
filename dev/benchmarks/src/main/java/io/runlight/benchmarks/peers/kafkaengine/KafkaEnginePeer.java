/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.kafkaengine;

import io.runlight.benchmarks.harness.FirstEvent;
import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Measurement;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.benchmarks.peers.Peer;
import io.runlight.benchmarks.peers.RawTables;
import io.runlight.benchmarks.peers.window.Counted;
import io.runlight.benchmarks.peers.window.PeerDimension;
import io.runlight.benchmarks.peers.window.PeerInterval;
import io.runlight.benchmarks.peers.window.PeerScope;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** ClickHouse alone as a peer. */
public final class KafkaEnginePeer implements Peer {

    private static final String DATABASE = "peer_kafka_engine";
    private static final long START_POLL_MILLIS = 10;
    private static final long END_POLL_MILLIS = 200;

    private final String name;
    private final TestBed bed;
    private final PeerScope scope;

    public KafkaEnginePeer(String name, TestBed bed, PeerScope scope) {
        this.name = name;
        this.bed = bed;
        this.scope = scope;
    }

    @Override
    public Measurement replay(Inputs inputs) throws Exception {
        remove();
        ClickHouseEngine clickHouse = bed.clickHouse();
        KafkaEngineTables tables = new KafkaEngineTables(clickHouse, DATABASE);
        tables.createRaw();
        new WindowViews(clickHouse, DATABASE, scope).create();
        FirstEvent.forget();
        tables.createReaders(bed.kafka().bootstrapServers(), inputs.prefix());
        await(this::reading, START_POLL_MILLIS);
        FirstEvent.seen();
        await(() -> landed(inputs.events()), END_POLL_MILLIS);
        return new Measurement(
                name, inputs.events(), FirstEvent.secondsAgo(), FirstEvent.cpuSince());
    }

    /** Whether a consumer has got its partitions, or more. */
    private boolean reading() {
        return number(
                        "SELECT sum(length(assignments.partition_id)) FROM system.kafka_consumers"
                                + " WHERE database = '"
                                + DATABASE
                                + "'")
                > 0;
    }

    /** The last views in the chains are those of the longest interval. */
    private boolean landed(long events) {
        return rawRows() >= events
                && number(
                                "SELECT sum(events) FROM %s.%s WHERE dimension = '%s'"
                                        .formatted(
                                                DATABASE,
                                                WindowViews.table(scope.longest()),
                                                PeerDimension.WORKSPACE.wireName()))
                        >= events;
    }

    private long number(String query) {
        return Long.parseLong(bed.clickHouse().query(query));
    }

    private static void await(BooleanSupplier condition, long pollMillis)
            throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(pollMillis);
        }
    }

    @Override
    public List<String> windows() {
        return bed.clickHouse()
                .rows(
                        scope.intervals().stream()
                                .map(KafkaEnginePeer::windows)
                                .collect(Collectors.joining(" UNION ALL ")));
    }

    private static String windows(PeerInterval interval) {
        return "SELECT %d, dimension, workspace_id, series, toUnixTimestamp(window_start), %s FROM %s.%s GROUP BY dimension, workspace_id, series, window_start"
                .formatted(
                        interval.seconds(),
                        Counted.columns(column -> "sum(" + column + ")"),
                        DATABASE,
                        WindowViews.table(interval));
    }

    @Override
    public long rawRows() {
        return RawTables.rows(bed.clickHouse(), DATABASE);
    }

    @Override
    public void remove() {
        bed.clickHouse().query("DROP DATABASE IF EXISTS " + DATABASE + " SYNC");
    }
}
