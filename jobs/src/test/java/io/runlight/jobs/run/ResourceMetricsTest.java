/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.metric;
import static io.runlight.jobs.run.RunEvents.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.MetricEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceMetricsTest {

    private final TrackedRun tracked = new TrackedRun();

    @Test
    void theLargestSamplesAreThePeaksOfTheRun() {
        tracked.take(
                started(10),
                sample("m1", "process.memory.usage", "By", 1e9),
                sample("m2", "process.memory.usage", "By", 3e9),
                sample("m3", "process.memory.usage", "By", 2e9),
                sample("c1", "container.cpu.usage", "{cpu}", 2.5),
                sample("g1", "hw.gpu.utilization", "1", 0.75),
                completed(70));

        assertThat(tracked.run().peakMemoryBytes()).isEqualTo(3_000_000_000L);
        assertThat(tracked.run().peakCpu()).isEqualTo(2.5);
        assertThat(tracked.run().peakGpu()).isEqualTo(0.75);
    }

    @Test
    void unitsAndPercentsAreUnderstood() {
        tracked.take(
                started(10),
                sample("m1", "process.memory.usage", "MiBy", 3.0),
                sample("c1", "system.cpu.utilization", "%", 150.0),
                sample("g1", "DCGM_FI_DEV_GPU_UTIL", null, 40.0),
                completed(70));

        assertThat(tracked.run().peakMemoryBytes()).isEqualTo(3L << 20);
        assertThat(tracked.run().peakCpu()).isEqualTo(1.5);
        assertThat(tracked.run().peakGpu()).isEqualTo(0.4);
    }

    @Test
    void whatIsFreeOrIdleIsNotUsed() {
        Map<String, String> free = Map.of("system.memory.state", "free");
        Map<String, String> idle = Map.of("cpu.mode", "idle");
        Map<String, String> user = Map.of("cpu.mode", "user");

        tracked.take(
                started(10),
                metric("m1", 20, "system.memory.usage", "By", 9e9, free),
                metric("c1", 20, "system.cpu.utilization", "1", 0.9, idle),
                metric("c2", 20, "system.cpu.utilization", "1", 0.2, user),
                completed(70));

        assertThat(tracked.run().peakMemoryBytes()).isZero();
        assertThat(tracked.run().peakCpu()).isEqualTo(0.2);
    }

    @Test
    void otherMetricsAndBrokenSamplesSayNothing() {
        tracked.take(
                started(10),
                sample("m1", "queue.length", "By", 1e9),
                sample("m2", "process.memory.usage", "By", -5.0),
                sample("m3", "process.memory.usage", "By", Double.NaN),
                sample("m4", "process.memory.usage", "By", Double.POSITIVE_INFINITY),
                sample("m5", "process.memory.usage", "By", null),
                completed(70));

        assertThat(tracked.run().peakMemoryBytes()).isZero();
    }

    @Test
    void aSampleThatTrailsTheEndCorrectsTheOutcome() {
        tracked.take(started(10), completed(70), sample("g1", "gpu.utilization", "1", 0.5));

        assertThat(tracked.outcomes).hasSize(4);
        assertThat(tracked.outcomes.get(3).peakGpu()).isEqualTo(0.5);
    }

    private static MetricEvent sample(String id, String name, String unit, Double value) {
        return metric(id, 20, name, unit, value, Map.of());
    }
}
