/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import io.runlight.benchmarks.harness.FirstEvent;
import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Measurement;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.benchmarks.peers.Peer;
import io.runlight.benchmarks.peers.RawTables;
import io.runlight.benchmarks.peers.window.Counted;
import io.runlight.benchmarks.peers.window.PeerScope;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The textbook job as a peer. */
public final class TextbookPeer implements Peer {

    private static final String DATABASE = "peer_textbook";

    private final String name;
    private final TestBed bed;
    private final Configuration flink;
    private final TextbookStyle style;
    private final PeerScope scope;

    /**
     * @param flink settings of the job
     */
    public TextbookPeer(
            String name, TestBed bed, Configuration flink, TextbookStyle style, PeerScope scope) {
        this.name = name;
        this.bed = bed;
        this.flink = flink;
        this.style = style;
        this.scope = scope;
    }

    @Override
    public Measurement replay(Inputs inputs) throws Exception {
        TextbookTables.create(bed.clickHouse(), DATABASE);
        StreamExecutionEnvironment env = bed.flink().environment(flink);
        new TextbookJob(
                        bed.kafka().bootstrapServers(),
                        inputs.prefix(),
                        scope,
                        new TextbookSinks(bed.clickHouse(), DATABASE))
                .wire(env, style);
        FirstEvent.forget();
        env.executeAsync(name).getJobExecutionResult().get();
        return new Measurement(
                name, inputs.events(), FirstEvent.secondsAgo(), FirstEvent.cpuSince());
    }

    @Override
    public List<String> windows() {
        return bed.clickHouse()
                .rows(
                        "SELECT interval_seconds, dimension, workspace_id, series,"
                                + " toUnixTimestamp(window_start), "
                                + Counted.columns(column -> column)
                                + " FROM peer_textbook.windows FINAL");
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
