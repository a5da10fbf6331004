/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Five hours of a pipeline with ten runs in five minutes, in order of time. All complete but one in
 * twenty, and in one window nine of ten. A late one takes longer than the others. A gauge tells
 * something once a window.
 */
final class BurstTraffic {

    static final long WINDOW = 300_000;
    static final long START = 1_699_999_200_000L;
    static final int BURST = 50;
    static final int SLOW = 585;

    private static final int WINDOWS = 60;
    private static final int RUNS = 10;

    private BurstTraffic() {}

    static long startOfBurst() {
        return START + BURST * WINDOW;
    }

    static List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int run = 0; run < WINDOWS * RUNS; run++) {
            if (run % RUNS == 0) {
                events.add(depth(run / RUNS));
            }
            addRun(run, events);
        }
        return events;
    }

    /** A gauge that leaves its level with the burst. */
    private static Event depth(int window) {
        double value = window == BURST ? 900 : 48 + window * 7 % 5;
        return Events.metric("depth-" + window, START + window * WINDOW, "acme", value);
    }

    private static void addRun(int run, List<Event> events) {
        long time = START + run * (WINDOW / RUNS) + 5_000;
        String id = "run-" + run;
        boolean fails = run / RUNS == BURST ? run % RUNS > 0 : run % 20 == 3;
        RunStatus end = fails ? RunStatus.FAILED : RunStatus.COMPLETED;
        events.add(Events.run(id + "-s", time, "acme", "nightly", id, RunStatus.STARTED));
        events.add(
                Events.run(
                        id + "-e",
                        time + (run == SLOW ? 24_000 : 9_000),
                        "acme",
                        "nightly",
                        id,
                        end));
    }
}
