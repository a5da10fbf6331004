/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.event.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** End events of the run disagree about how it ended. */
public final class ContradictoryEnd implements AlertRule {

    @Override
    public String name() {
        return "contradictory_end";
    }

    @Override
    public int code() {
        return 3;
    }

    @Override
    public AlertSeverity severity() {
        return AlertSeverity.MEDIUM;
    }

    @Override
    public String title(RunCase run) {
        return "Run " + run.runId() + " of " + run.pipeline() + " ended in more than one way";
    }

    @Override
    public Optional<RunFinding> find(RunCase run) {
        if (run.contradictoryEnds() == 0) {
            return Optional.empty();
        }
        RunStatus first = run.ends().get(0).status();
        List<String> evidence = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        long since = run.endedAtMillis();
        evidence.add(run.ends().get(0).eventId());
        for (EndClaim end : run.ends()) {
            if (end.status() != first) {
                since = others.isEmpty() ? end.atMillis() : since;
                others.add(end.status().wireName());
                evidence.add(end.eventId());
            }
        }
        String description =
                "The first end says "
                        + first.wireName()
                        + " and counts; "
                        + (run.contradictoryEnds() == 1
                                ? "another one says "
                                : run.contradictoryEnds() + " others say ")
                        + String.join(" and ", others)
                        + ".";
        return Optional.of(
                new RunFinding(
                        description,
                        "Find the second reporter: often a watchdog or a retry that reuses the"
                                + " run id.",
                        since,
                        List.copyOf(evidence)));
    }

    @Override
    public String resolution(RunCase run) {
        return "All ends of the run agree now.";
    }

    @Override
    public List<String> counterEvidence(RunCase run) {
        return List.of(run.ends().get(0).eventId());
    }
}
