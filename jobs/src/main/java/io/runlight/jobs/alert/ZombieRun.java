/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.AlertSeverity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The run went silent and nobody said that it ended. */
public final class ZombieRun implements AlertRule {

    @Override
    public String name() {
        return "zombie_run";
    }

    @Override
    public int code() {
        return 2;
    }

    @Override
    public AlertSeverity severity() {
        return AlertSeverity.MEDIUM;
    }

    @Override
    public String title(RunCase run) {
        return "Run " + run.runId() + " of " + run.pipeline() + " went silent";
    }

    @Override
    public Optional<RunFinding> find(RunCase run) {
        if (!run.zombie()) {
            return Optional.empty();
        }
        Duration silence = Duration.ofMillis(run.endedAtMillis() - run.lastEventAtMillis());
        String description =
                "No sign of life for "
                        + Sentences.spoken(silence)
                        + " after "
                        + Instant.ofEpochMilli(run.lastEventAtMillis())
                        + ", and no end.";
        return Optional.of(
                new RunFinding(
                        description,
                        "Check whether its worker still lives; cancel the run, or let it report"
                                + " more often than this.",
                        run.endedAtMillis(),
                        List.of(run.lastEventId())));
    }

    @Override
    public String resolution(RunCase run) {
        return "The run gave a sign of life again.";
    }

    @Override
    public List<String> counterEvidence(RunCase run) {
        return List.of(run.revivedBy());
    }
}
