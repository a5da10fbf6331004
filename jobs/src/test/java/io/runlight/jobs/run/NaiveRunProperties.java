/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NaiveRunProperties {

    private static final long ZOMBIE_AFTER = TrackedRun.SETTINGS.zombieAfter().toMillis();

    @Property(tries = 2000)
    void theTrackerAgreesWithAReferenceThatHasAllEventsOnTheTable(
            @ForAll long life, @ForAll long order) {
        List<Event> events = RunLives.of(life);
        NaiveRun naive = NaiveRun.of(events, ZOMBIE_AFTER);
        List<Event> arrivals = new ArrayList<>(events);
        arrivals.addAll(events);
        Collections.shuffle(arrivals, new Random(order));

        TrackedRun tracked = new TrackedRun();
        arrivals.forEach(tracked::take);
        tracked.until(10_000).flush();

        assertThat(tracked.accepted).hasSameSizeAs(events);
        assertThat(tracked.runs.isEmpty()).isEqualTo(!naive.exists());
        if (naive.exists()) {
            compare(tracked.run(), naive, events.size());
            compareSteps(tracked, naive.stepEnds());
        }
    }

    private static void compare(RunRow row, NaiveRun naive, int events) {
        assertThat(row.phase()).isEqualTo(naive.phase());
        assertThat(row.startedAtMillis()).isEqualTo(naive.startedAt());
        assertThat(row.endedAtMillis()).isEqualTo(naive.endedAt());
        assertThat(row.durationMillis()).isEqualTo(naive.duration());
        assertThat(row.contradictoryEnds()).isEqualTo(naive.contradictoryEnds());
        assertThat(row.firstEventAtMillis()).isEqualTo(naive.firstLifeAt());
        assertThat(row.lastEventAtMillis()).isEqualTo(naive.lastLifeAt());
        assertThat(row.events()).isEqualTo(events);
        assertThat(row.duplicates()).isEqualTo(events);
        assertThat(row.llmCalls()).isEqualTo(naive.llmCalls());
        assertThat(row.inputTokens()).isEqualTo(naive.sum(LlmCallEvent::inputTokens));
        assertThat(row.outputTokens()).isEqualTo(naive.sum(LlmCallEvent::outputTokens));
        assertThat(row.costNanos()).isEqualTo(naive.costNanos());
        assertThat(row.peakCpu()).isEqualTo(naive.peakOf("process.cpu.utilization"));
        assertThat(row.peakGpu()).isEqualTo(naive.peakOf("gpu.utilization"));
        assertThat(row.stepsCompleted()).isEqualTo(naive.stepsThat(RunStatus.COMPLETED));
        assertThat(row.stepsFailed()).isEqualTo(naive.stepsThat(RunStatus.FAILED));
        assertThat(row.stepsCancelled()).isEqualTo(naive.stepsThat(RunStatus.CANCELLED));
        assertThat(row.stepRetries()).isEqualTo(naive.retries());
        assertThat(row.failedStep()).isEqualTo(naive.failedStep());
    }

    private static void compareSteps(TrackedRun tracked, Map<String, StepEvent> ends) {
        long rows =
                tracked.steps.stream().map(row -> row.step() + row.attempt()).distinct().count();
        assertThat(rows).isEqualTo(ends.size());
        for (StepEvent end : ends.values()) {
            StepRunRow row = tracked.step(end.step(), end.attempt());
            assertThat(row.phase()).isEqualTo(RunPhase.of(end.status()));
            assertThat(row.endedAtMillis()).isEqualTo(end.eventTimeMillis());
        }
    }
}
