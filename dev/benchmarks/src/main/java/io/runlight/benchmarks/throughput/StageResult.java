/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

/**
 * What a stage took.
 *
 * @param events events of the topics
 * @param seconds from the first decoded event to the end of the job, its last commit included
 * @param cpu of job, broker and ClickHouse in the same time
 */
record StageResult(Stage stage, long events, double seconds, CpuClock cpu) {

    double eventsPerSecond() {
        return events / seconds;
    }

    double cpuSecondsPerMillion() {
        return cpu.seconds() / events * 1e6;
    }

    /** The part of ClickHouse. */
    double clickHouseCpuSecondsPerMillion() {
        return cpu.childSeconds() / events * 1e6;
    }

    @Override
    public String toString() {
        return "%-8s %,9.0f events/s  %5.2f s  %6.2f CPU seconds per million events, %.2f of them ClickHouse"
                .formatted(
                        stage.figure(),
                        eventsPerSecond(),
                        seconds,
                        cpuSecondsPerMillion(),
                        clickHouseCpuSecondsPerMillion());
    }
}
