/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

/**
 * The state of one key of the run tracker: the ids that it has seen and, if the key is a run, what
 * is known of the run. It ends by {@link RunTracker#onTime} saying so.
 */
public final class RunState {

    SeenIds seen = new SeenIds();

    /** The later of event time and the stream's time at the last new event. */
    long touchedAt = Long.MIN_VALUE;

    /** Null for a key that is no run. */
    RunFacts run;

    /** Whether rows wait for {@link RunTracker#flush}. */
    boolean isDirty() {
        return run != null && run.dirty;
    }
}
