/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.job.Stage;
import java.util.HashMap;
import java.util.Map;

/** A kind of keys whose state is measured, with the branch of the job that keeps it. */
enum Remembered {
    RUNS("runs", "run", Stage.RUNS, Map.of()) {
        @Override
        void send(long key, Inputs inputs) {
            StateEvents.openRun(key).forEach(inputs::send);
        }
    },
    /** Without the run tracker, which would remember the ids of the events. */
    SERIES("series", "series", Stage.FULL, Map.of("branch.runs.enabled", "false")) {
        @Override
        void send(long key, Inputs inputs) {
            StateEvents.callsOfSeries(key).forEach(inputs::send);
        }
    };

    private static final Map<String, String> NO_OTHER_BRANCHES =
            Map.of(
                    "branch.landing.enabled", "false",
                    "branch.errors.enabled", "false",
                    "branch.alerts.enabled", "false",
                    "branch.dead-letters.enabled", "false");

    private final String many;
    private final String one;
    private final Stage stage;
    private final Map<String, String> options;

    Remembered(String many, String one, Stage stage, Map<String, String> options) {
        this.many = many;
        this.one = one;
        this.stage = stage;
        this.options = options;
    }

    /** Sends the events that make the key known. */
    abstract void send(long key, Inputs inputs);

    /** The option with the numbers of keys, and the word for them. */
    String many() {
        return many;
    }

    String one() {
        return one;
    }

    Stage stage() {
        return stage;
    }

    /** What differs from the stage's own options. */
    Map<String, String> options() {
        Map<String, String> all = new HashMap<>(NO_OTHER_BRANCHES);
        all.putAll(options);
        return all;
    }
}
