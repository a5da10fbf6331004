/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import java.util.List;

/**
 * What is known of one attempt at a step. Where events disagree the rule is one that does not
 * depend on the order of arrival: the first end, the earliest start, the largest amount, the
 * smallest text.
 */
final class StepAttempt {

    /** Stands for a time that nobody said. */
    static final long UNKNOWN = Long.MAX_VALUE;

    final int number;
    String stepId = "";
    String parentStepId = "";
    StepType type = StepType.OTHER;
    long startedAt = UNKNOWN;
    long scheduledAt = UNKNOWN;
    long lastEventAt = Long.MIN_VALUE;
    End end;
    List<String> dependsOn = List.of();
    long inputBytes;
    long outputBytes;
    long peakMemoryBytes;
    double peakCpu;
    long revision;

    /** The row differs from the one that was sent last; never true at a checkpoint. */
    boolean dirty;

    StepAttempt(int number) {
        this.number = number;
    }

    void take(StepEvent event) {
        long time = event.eventTimeMillis();
        lastEventAt = Math.max(lastEventAt, time);
        if (event.status() == RunStatus.STARTED) {
            startedAt = Math.min(startedAt, time);
        } else if (event.status().isEnd()
                && (end == null || end.isBeatenBy(time, event.eventId()))) {
            end = End.of(event);
        }
        if (event.scheduledTimeMillis() != null) {
            scheduledAt = Math.min(scheduledAt, event.scheduledTimeMillis());
        }
        stepId = smaller(stepId, event.stepId());
        parentStepId = smaller(parentStepId, event.parentStepId());
        if (event.stepType() != null && event.stepType() != StepType.OTHER) {
            type =
                    type == StepType.OTHER || event.stepType().code() < type.code()
                            ? event.stepType()
                            : type;
        }
        if (isMore(event.dependsOn(), dependsOn)) {
            dependsOn = event.dependsOn();
        }
        inputBytes = larger(inputBytes, event.inputBytes());
        outputBytes = larger(outputBytes, event.outputBytes());
        peakMemoryBytes = larger(peakMemoryBytes, event.peakMemoryBytes());
        if (event.peakCpu() != null && event.peakCpu() > peakCpu) {
            peakCpu = event.peakCpu();
        }
    }

    boolean ended() {
        return end != null;
    }

    RunPhase phase() {
        return end == null ? RunPhase.RUNNING : RunPhase.of(end.status());
    }

    private static String smaller(String known, String said) {
        if (said == null || said.isEmpty()) {
            return known;
        }
        return known.isEmpty() || said.compareTo(known) < 0 ? said : known;
    }

    private static long larger(long known, Long said) {
        return said == null ? known : Math.max(known, said);
    }

    private static boolean isMore(List<String> said, List<String> known) {
        if (said.size() != known.size() || said.isEmpty()) {
            return said.size() > known.size();
        }
        for (int i = 0; i < said.size(); i++) {
            int order = said.get(i).compareTo(known.get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}
