/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.generators.truth.Episode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that a scenario decides about its traffic.
 *
 * @param scenario the scenario's name
 * @param seed the same seed gives the same bytes
 * @param start time of the first arrivals
 * @param arrivals how long runs keep arriving
 * @param deliveries about how many records to deliver, at least
 * @param lateness bound on how late an event may be delivered
 * @param zombieAfter silence after which a run is a zombie
 * @param runRetention how long the job remembers ended runs
 * @param haste exponent below 1 that makes long steps shorter: a step of d seconds takes d^haste
 * @param seasonal whether the hour of the day changes the rate
 * @param zombiesUntil share of the arrival time in which zombies may start
 * @param closingRuns small runs at the end that push the watermark of every partition past all
 *     deadlines
 * @param dirt how unreliable everything is
 * @param episodes injected faults
 */
public record TrafficPlan(
        String scenario,
        long seed,
        Instant start,
        Duration arrivals,
        long deliveries,
        Duration lateness,
        Duration zombieAfter,
        Duration runRetention,
        double haste,
        boolean seasonal,
        double zombiesUntil,
        int closingRuns,
        Dirt dirt,
        List<Episode> episodes) {

    private static final int HEARTBEATS_WITHIN_THRESHOLD = 6;

    /** A long step says that it still runs this often, so that only zombies are silent. */
    long heartbeatMillis() {
        return Math.max(1, zombieAfter.toMillis() / HEARTBEATS_WITHIN_THRESHOLD);
    }

    long startMillis() {
        return start.toEpochMilli();
    }

    long arrivalsEndMillis() {
        return start.plus(arrivals).toEpochMilli();
    }

    long lastZombieStartMillis() {
        return startMillis() + (long) (arrivals.toMillis() * zombiesUntil);
    }

    /** The time that a step takes instead of the usual one. */
    double hurried(double seconds) {
        return seconds <= 1 ? seconds : StrictMath.pow(seconds, haste);
    }
}
