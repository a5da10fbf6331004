/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateGrowthTest {

    private static final long MEBIBYTE = 1 << 20;

    private final StateGrowth growth = new StateGrowth(50 * MEBIBYTE);

    @Test
    void bytesPerKeyAreTheSlopeAndNotTheShareOfWhatIsAlwaysThere() {
        add(1_000, 500_000 + 64_000);
        add(2_000, 1_000_000 + 64_000);
        assertThat(growth.figures(Remembered.RUNS))
                .containsEntry("bytes_per_run", 500L)
                .containsEntry("runs_linearity", 1.0)
                .containsEntry("runs", 2_000L)
                .containsEntry("runs_heap_mib", 10L);
    }

    @Test
    void withoutASizeThereIsNoFigure() {
        assertThat(growth.figures(Remembered.SERIES)).isEmpty();
    }

    private void add(long keys, long savepointBytes) {
        growth.add(
                new StateSize(
                        keys,
                        60 * MEBIBYTE,
                        new Checkpoint(savepointBytes, 10, 20),
                        new Savepoint(savepointBytes, 30)));
    }
}
