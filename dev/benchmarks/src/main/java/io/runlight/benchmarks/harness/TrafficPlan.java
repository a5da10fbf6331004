/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

/**
 * The traffic of a replay, which can be made again from its first event on.
 *
 * @param events how many events it has
 * @param openRuns runs at the same time
 * @param failures how many of a hundred runs of each pipeline fail
 */
public record TrafficPlan(long events, int openRuns, int failures) {

    private static final long SEED = 1;
    private static final double DENSITY = 50_000;
    private static final long START_MILLIS = 1_699_960_000_000L;

    /** One run of a hundred fails. */
    public TrafficPlan(long events, int openRuns) {
        this(events, openRuns, 1);
    }

    /** The traffic from its beginning. */
    public SimulatedTraffic traffic() {
        return new SimulatedTraffic(SEED, START_MILLIS, DENSITY, openRuns, failures);
    }

    /** Puts all of it into topics. */
    public void fill(Inputs inputs) {
        SimulatedTraffic traffic = traffic();
        for (long i = 0; i < events; i++) {
            inputs.send(traffic.next());
        }
        inputs.flush();
    }
}
