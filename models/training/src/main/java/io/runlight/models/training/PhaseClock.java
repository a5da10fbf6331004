/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.LinkedHashMap;
import java.util.Map;

/** A clock that says how long each phase of a training took. */
public final class PhaseClock {

    private static final double NANOS = 1e9;

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String phase;
    private long since;

    /** A phase begins, and the one before it ends. */
    public void enter(String next) {
        long now = System.nanoTime();
        if (phase != null) {
            seconds.merge(phase, (now - since) / NANOS, Double::sum);
        }
        phase = next;
        since = now;
    }

    /** The last phase ends: seconds by phase, in the order in which they first began. */
    public Map<String, Double> stop() {
        enter(null);
        return seconds;
    }
}
