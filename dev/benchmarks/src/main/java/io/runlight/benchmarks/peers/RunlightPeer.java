/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Measurement;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.benchmarks.job.Stage;
import io.runlight.benchmarks.job.StageRunner;
import io.runlight.benchmarks.peers.window.Counted;
import java.util.List;
import java.util.Map;

/** Runlight's whole job as a peer. */
final class RunlightPeer implements Peer {

    private final String name;
    private final TestBed bed;
    private final StageRunner runner;

    /**
     * @param options of the job
     */
    RunlightPeer(String name, TestBed bed, Map<String, String> options) {
        this.name = name;
        this.bed = bed;
        this.runner = new StageRunner(bed, options);
    }

    @Override
    public Measurement replay(Inputs inputs) throws Exception {
        bed.empty();
        Measurement full = runner.replay(Stage.FULL, inputs);
        return new Measurement(name, full.events(), full.seconds(), full.cpu());
    }

    @Override
    public List<String> windows() {
        return bed.clickHouse()
                .rows(
                        "SELECT interval_seconds, dimension, workspace_id, series,"
                                + " toUnixTimestamp(window_start), "
                                + Counted.columns(column -> column)
                                + " FROM runlight_data.series_windows FINAL");
    }

    @Override
    public long rawRows() {
        return RawTables.rows(bed.clickHouse(), "runlight_data");
    }

    @Override
    public void remove() {
        bed.empty();
    }
}
