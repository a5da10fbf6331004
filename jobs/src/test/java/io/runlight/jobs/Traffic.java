/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A few minutes of traffic with known answers: every tenth run fails, all others complete. */
final class Traffic {

    static final long START = 1_699_960_000_000L;
    static final int FAILS_EVERY = 10;

    private Traffic() {}

    /** Every distinct event: 8 for each run and an activity for each. */
    static List<Event> events(int runs) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            addRun(i, events);
        }
        return events;
    }

    /** The same in another order, each seventh event twice. */
    static List<Event> shuffledWithDuplicates(List<Event> events, long seed) {
        List<Event> sent = new ArrayList<>(events);
        for (int i = 0; i < events.size(); i += 7) {
            sent.add(events.get(i));
        }
        Collections.shuffle(sent, new Random(seed));
        return sent;
    }

    static int failedRuns(int runs) {
        return (runs + FAILS_EVERY - 1) / FAILS_EVERY;
    }

    private static void addRun(int i, List<Event> events) {
        String workspace = i % 3 == 0 ? "globex" : "acme";
        String pipeline = "pipeline-" + i % 5;
        String run = "run-" + i;
        long start = START + i * 500L;
        RunStatus end = i % FAILS_EVERY == 0 ? RunStatus.FAILED : RunStatus.COMPLETED;
        events.add(Events.run(run + "-start", start, workspace, pipeline, run, RunStatus.STARTED));
        for (int call = 0; call < 2; call++) {
            events.add(
                    Events.call(
                            run + "-call-" + call,
                            start + 1_000 + call,
                            workspace,
                            pipeline,
                            run,
                            call == 0 ? "gpt-4o" : "o3",
                            "user-" + i % 17,
                            100L + i,
                            0.001 * i,
                            20.0 + i,
                            i % 4 == 0 ? "timeout" : null));
        }
        events.add(
                Events.step(
                        run + "-step-1",
                        start + 500,
                        workspace,
                        pipeline,
                        run,
                        RunStatus.STARTED,
                        1,
                        null));
        events.add(
                Events.step(
                        run + "-step-2",
                        start + 2_500,
                        workspace,
                        pipeline,
                        run,
                        RunStatus.COMPLETED,
                        1,
                        2_000L + i));
        events.add(Events.metric(run + "-cpu", start + 2_600, workspace, 0.5));
        events.add(
                Events.activity(run + "-look", start + 2_700, workspace, "user-" + i % 13, 0.25));
        events.add(Events.run(run + "-end", start + 3_000, workspace, pipeline, run, end));
    }
}
