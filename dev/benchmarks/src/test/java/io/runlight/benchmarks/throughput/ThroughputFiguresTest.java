/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.benchmarks.harness.CpuClock;
import io.runlight.benchmarks.harness.Measurement;
import io.runlight.benchmarks.job.Stage;
import org.junit.jupiter.api.Test;

class ThroughputFiguresTest {

    private final ThroughputFigures figures = new ThroughputFigures();

    @Test
    void theHighestParallelismHasThePlainNames() {
        add(1, Stage.FULL, 20);
        add(2, Stage.LANDING, 5);
        add(2, Stage.FULL, 10);
        assertThat(figures.all())
                .containsEntry("full_events_per_second", 100L)
                .containsEntry("full_events_per_second_parallelism_1", 50L)
                .containsEntry("scaling", 2.0)
                .containsEntry("ratio", 0.5);
    }

    @Test
    void ofTwoReplaysTheQuickerCounts() {
        add(2, Stage.FULL, 10);
        add(2, Stage.FULL, 20);
        assertThat(figures.fullRate()).isEqualTo(100);
        assertThat(figures.all()).doesNotContainKey("scaling");
    }

    private void add(int parallelism, Stage stage, double seconds) {
        figures.add(
                parallelism,
                stage,
                new Measurement(stage.figure(), 1_000, seconds, new CpuClock(1, 1)));
    }
}
