/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import java.util.Map;

/**
 * What a replay of filled topics took.
 *
 * @param name the beginning of its figures' names
 * @param events events of the topics
 * @param seconds from the first event to the moment when all rows are there
 * @param cpu of all processes in the same time
 */
public record Measurement(String name, long events, double seconds, CpuClock cpu) {

    public double eventsPerSecond() {
        return events / seconds;
    }

    public double cpuSecondsPerMillion() {
        return cpu.seconds() / events * 1e6;
    }

    /** The part of ClickHouse. */
    public double clickHouseCpuSecondsPerMillion() {
        return cpu.childSeconds() / events * 1e6;
    }

    /** The quicker of two. */
    public Measurement orFaster(Measurement other) {
        return seconds <= other.seconds ? this : other;
    }

    /** Adds its figures, each name with the suffix. */
    public void addTo(Map<String, Object> figures, String suffix) {
        figures.put(name + "_events_per_second" + suffix, Math.round(eventsPerSecond()));
        figures.put(
                name + "_cpu_seconds_per_million_events" + suffix, rounded(cpuSecondsPerMillion()));
        figures.put(
                name + "_clickhouse_cpu_seconds_per_million_events" + suffix,
                rounded(clickHouseCpuSecondsPerMillion()));
    }

    /** A figure with three places. */
    public static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    @Override
    public String toString() {
        return "%-16s %,9.0f events/s  %6.2f s  %7.2f CPU seconds per million events, %.2f of them ClickHouse"
                .formatted(
                        name,
                        eventsPerSecond(),
                        seconds,
                        cpuSecondsPerMillion(),
                        clickHouseCpuSecondsPerMillion());
    }
}
