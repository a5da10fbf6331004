/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.TextHash;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Panes of every form that their bytes can have. */
final class PaneSamples {

    private PaneSamples() {}

    /** Nothing; a few values; some taken back; many values, of runs too; many users and runs. */
    static List<Pane> all() {
        return List.of(new Pane(), few(), corrected(), many(40), many(100), crowded(), manyRuns());
    }

    static Pane few() {
        Pane pane = new Pane();
        pane.add(Count.EVENTS, 3);
        pane.add(Count.COST_NANOS, 12_500);
        pane.add(Measure.LATENCY, 1_500_000);
        pane.add(Measure.LATENCY, 20);
        pane.add(Measure.LATENCY, 0);
        pane.addUser(TextHash.of("ann"));
        pane.addRun(TextHash.of("run-1"));
        return pane;
    }

    /** The bytes in state. */
    static byte[] bytes(Pane pane) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new PaneCodec().write(pane, new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pane corrected() {
        Pane pane = new Pane();
        pane.add(Count.RUNS_COMPLETED, 1);
        pane.add(Count.RUNS_ZOMBIE, -1);
        pane.add(Measure.DURATION, 59_000_000);
        pane.takeBack(Measure.DURATION, 7_000_000);
        return pane;
    }

    private static Pane many(int values) {
        Pane pane = few();
        for (int i = 0; i < values; i++) {
            pane.add(Measure.LATENCY, i * i * 1_000L);
            pane.add(Measure.TIME_TO_FIRST_TOKEN, 50_000);
            pane.addUser(TextHash.of("user-" + i));
        }
        pane.takeBack(Measure.LATENCY, 0);
        return pane;
    }

    private static Pane manyRuns() {
        Pane pane = new Pane();
        for (int i = 0; i < 100; i++) {
            pane.add(Count.RUNS_COMPLETED, 1);
            pane.add(Measure.RUN_COST, i * i * 1_000_000L);
        }
        pane.takeBack(Measure.RUN_COST, 7);
        return pane;
    }

    private static Pane crowded() {
        Pane pane = new Pane();
        for (int i = 0; i < 5_000; i++) {
            pane.addUser(TextHash.of("user-" + i));
            pane.addRun(TextHash.of("run-" + i % 1_000));
        }
        return pane;
    }
}
