/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.id.ContentIds;
import io.runlight.core.template.TemplateMasker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The life of the alerts of a run: opens one when a rule finds something, updates it when there is
 * more to say, resolves it when the condition holds no more, and says everything once.
 */
public final class RunAlerts {

    private final List<AlertRule> rules;
    private final TemplateMasker templates = new TemplateMasker();

    private RunAlerts(List<AlertRule> rules) {
        this.rules = rules;
    }

    /** All rules that need nothing but the run. */
    public static RunAlerts standard() {
        return new RunAlerts(List.of(new RunFailed(), new ZombieRun(), new ContradictoryEnd()));
    }

    /**
     * Looks at the run and reports the transitions.
     *
     * @param memories what is remembered of the run's alerts; changed in place
     */
    public void look(RunCase run, List<AlertMemory> memories, Consumer<Alert> transitions) {
        for (AlertRule rule : rules) {
            Optional<RunFinding> finding = rule.find(run);
            int place = placeOf(rule, memories);
            AlertMemory memory = place < memories.size() ? memories.get(place) : null;
            AlertMemory next =
                    finding.isPresent()
                            ? found(rule, run, finding.get(), memory, transitions)
                            : notFound(rule, run, memory, transitions);
            if (next != null && !next.equals(memory)) {
                if (memory == null) {
                    memories.add(next);
                } else {
                    memories.set(place, next);
                }
            }
        }
    }

    private AlertMemory found(
            AlertRule rule,
            RunCase run,
            RunFinding finding,
            AlertMemory memory,
            Consumer<Alert> transitions) {
        long digest = finding.digest();
        boolean wasOpen = memory != null && memory.open();
        if (wasOpen && memory.digest() == digest) {
            return memory;
        }
        long since = finding.sinceMillis();
        AlertMemory next = new AlertMemory(rule.code(), revisionAfter(memory), true, since, digest);
        transitions.accept(
                alert(
                        rule,
                        run,
                        next,
                        wasOpen ? AlertStatus.UPDATED : AlertStatus.OPEN,
                        finding.description(),
                        finding.recommendation(),
                        wasOpen ? Math.max(since, run.changedAtMillis()) : since,
                        finding.evidence()));
        return next;
    }

    private AlertMemory notFound(
            AlertRule rule, RunCase run, AlertMemory memory, Consumer<Alert> transitions) {
        if (memory == null || !memory.open()) {
            return memory;
        }
        AlertMemory next =
                new AlertMemory(
                        rule.code(), revisionAfter(memory), false, memory.openedAtMillis(), 0);
        transitions.accept(
                alert(
                        rule,
                        run,
                        next,
                        AlertStatus.RESOLVED,
                        rule.resolution(run),
                        "",
                        Math.max(memory.openedAtMillis(), run.changedAtMillis()),
                        rule.counterEvidence(run)));
        return next;
    }

    private Alert alert(
            AlertRule rule,
            RunCase run,
            AlertMemory memory,
            AlertStatus status,
            String description,
            String recommendation,
            long changedAtMillis,
            List<String> evidence) {
        return new Alert(
                run.workspaceId(),
                ContentIds.of("alert", rule.name(), run.workspaceId(), run.runId()),
                memory.revision(),
                rule.name(),
                status,
                rule.severity(),
                run.pipeline(),
                run.runId(),
                rule.title(run),
                description,
                recommendation,
                memory.openedAtMillis(),
                changedAtMillis,
                status == AlertStatus.RESOLVED ? changedAtMillis : null,
                evidence,
                labels(run),
                run.runId(),
                "",
                "",
                Map.of());
    }

    private Map<String, String> labels(RunCase run) {
        Map<String, String> labels = new TreeMap<>();
        putKnown(labels, "environment", run.environment());
        putKnown(labels, "error_type", run.errorType());
        putKnown(labels, "failed_step", run.failedStep());
        putKnown(labels, "parent_run", run.parentRunId());
        putKnown(labels, "error_template", Sentences.template(run, templates));
        return labels;
    }

    private static void putKnown(Map<String, String> labels, String name, String value) {
        if (!value.isEmpty()) {
            labels.put(name, value);
        }
    }

    private static long revisionAfter(AlertMemory memory) {
        return memory == null ? 1 : memory.revision() + 1;
    }

    private static int placeOf(AlertRule rule, List<AlertMemory> memories) {
        for (int i = 0; i < memories.size(); i++) {
            if (memories.get(i).ruleCode() == rule.code()) {
                return i;
            }
        }
        return memories.size();
    }
}
