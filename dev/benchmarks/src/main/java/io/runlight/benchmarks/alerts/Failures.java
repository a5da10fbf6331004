/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.alerts;

import io.runlight.benchmarks.harness.BareRun;
import io.runlight.benchmarks.harness.Inputs;
import io.runlight.core.event.RunStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs that fail one after the other, each so long after the one before that event time is past
 * that one then, whatever disorder is allowed.
 */
final class Failures {

    private static final long APART_MILLIS = 20_000;
    private static final long NANOS_OF_MILLI = 1_000_000;

    private final Inputs inputs;
    private final FastLane lane;

    Failures(Inputs inputs, FastLane lane) {
        this.inputs = inputs;
        this.lane = lane;
    }

    /**
     * Milliseconds that alerts took, without the first fifth of them, in which the JVM warms up.
     */
    List<Long> measure(int alerts) {
        long first = System.currentTimeMillis() - (alerts + 1) * APART_MILLIS;
        List<Long> millis = new ArrayList<>();
        fail(0, first);
        for (int run = 1; run <= alerts; run++) {
            long sent = System.nanoTime();
            fail(run, first + run * APART_MILLIS);
            lane.await(name(run - 1));
            millis.add((System.nanoTime() - sent) / NANOS_OF_MILLI);
        }
        return millis.subList(alerts / 5, millis.size());
    }

    private void fail(int run, long atMillis) {
        inputs.send(
                new BareRun("fast", "pipeline-" + run, name(run))
                        .event(name(run) + "-failed", atMillis, RunStatus.FAILED));
        inputs.flush();
    }

    private static String name(int run) {
        return "run-" + run;
    }
}
