/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import java.time.Duration;
import java.time.Instant;

/**
 * What a user may choose of a scenario.
 *
 * @param seed the same seed gives the same bytes
 * @param start event time of the beginning
 * @param size about how many records to deliver, at least
 * @param lateness bound on how late an event may be delivered
 * @param zombieAfter silence after which a run is a zombie
 */
public record ScenarioOptions(
        long seed, Instant start, long size, Duration lateness, Duration zombieAfter) {

    /** A Monday morning; a fixed one, so that files are the same whenever they are made. */
    public static final Instant DEFAULT_START = Instant.parse("2026-01-05T08:00:00Z");

    /** The longest lateness in terms of the zombie threshold that leaves no doubt about zombies. */
    private static final int LATENESS_IN_THRESHOLD = 4;

    public ScenarioOptions {
        if (size < 1) {
            throw new IllegalArgumentException("The size must be at least 1, not " + size);
        }
        if (lateness.isNegative() || lateness.isZero() || zombieAfter.isNegative()) {
            throw new IllegalArgumentException("Lateness and zombie threshold must be positive");
        }
        if (lateness.multipliedBy(LATENESS_IN_THRESHOLD).compareTo(zombieAfter) > 0) {
            throw new IllegalArgumentException(
                    "The zombie threshold ("
                            + zombieAfter
                            + ") must be at least four times the lateness ("
                            + lateness
                            + "), else the truth about zombies would be open");
        }
    }

    /** The same with another seed. */
    public ScenarioOptions withSeed(long other) {
        return new ScenarioOptions(other, start, size, lateness, zombieAfter);
    }

    /** The same at another time. */
    public ScenarioOptions withStart(Instant other) {
        return new ScenarioOptions(seed, other, size, lateness, zombieAfter);
    }

    /** The same with another size. */
    public ScenarioOptions withSize(long other) {
        return new ScenarioOptions(seed, start, other, lateness, zombieAfter);
    }

    /** The same with other thresholds. */
    public ScenarioOptions withThresholds(Duration otherLateness, Duration otherZombieAfter) {
        return new ScenarioOptions(seed, start, size, otherLateness, otherZombieAfter);
    }
}
