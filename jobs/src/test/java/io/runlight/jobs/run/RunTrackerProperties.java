/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RunTrackerProperties {

    private static final RunTrackerSettings SETTINGS =
            new RunTrackerSettings(
                    Duration.ofMinutes(RunLives.ZOMBIE_MINUTES),
                    Duration.ofDays(1),
                    Duration.ofDays(1),
                    1000,
                    100,
                    ResourceMetricNames.defaults(),
                    ErrorRules.standard());

    /** Long after the last event of every life. */
    private static final long THE_END = 20_000;

    @Property(tries = 2000)
    void theLastRowsAndOutcomesAreTheSameForEveryOrderOfArrival(
            @ForAll long life, @ForAll long order) {
        List<Event> events = RunLives.of(life);
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(order));

        TrackedRun inOrder = allAtOnce(events);
        TrackedRun outOfOrder = allAtOnce(shuffled);

        assertThat(lastRuns(outOfOrder)).isEqualTo(lastRuns(inOrder));
        assertThat(lastSteps(outOfOrder)).isEqualTo(lastSteps(inOrder));
        assertThat(outcomes(outOfOrder)).isEqualTo(outcomes(inOrder));
    }

    @Property(tries = 2000)
    void withinTheBoundOfLatenessAlertsAreTheSameForEveryOrderOfArrival(
            @ForAll long life, @ForAll long order) {
        List<Event> events = RunLives.of(life);

        TrackedRun inOrder = inTime(events, new long[events.size()], 0);
        TrackedRun late = inTime(events, delays(events.size(), order), order);

        assertThat(transitions(late)).isEqualTo(transitions(inOrder));
        assertThat(lastRuns(late)).isEqualTo(lastRuns(inOrder));
        assertThat(lastSteps(late)).isEqualTo(lastSteps(inOrder));
        assertThat(outcomes(late)).isEqualTo(outcomes(inOrder));
        assertThat(late.tracker.counts().lateEvents).isZero();
    }

    @Property(tries = 1000)
    void duplicatesAndFlushesChangeNothingButTheirCount(@ForAll long life, @ForAll long order) {
        List<Event> events = RunLives.of(life);
        Random random = new Random(order);
        TrackedRun once = allAtOnce(events);
        TrackedRun often = new TrackedRun(SETTINGS);
        int duplicates = 0;
        for (int i = 0; i < events.size(); i++) {
            often.take(events.get(i));
            while (random.nextInt(3) == 0) {
                often.take(events.get(random.nextInt(i + 1)));
                duplicates++;
            }
            if (random.nextInt(3) == 0) {
                often.flush();
            }
        }
        often.until(THE_END).flush();

        assertThat(often.accepted).isEqualTo(once.accepted);
        assertThat(outcomes(often)).isEqualTo(outcomes(once));
        assertThat(transitions(often)).isEqualTo(transitions(once));
        assertThat(lastSteps(often)).isEqualTo(lastSteps(once));
        assertThat(often.tracker.counts().duplicates).isEqualTo(duplicates);
        if (!once.runs.isEmpty()) {
            assertThat(often.run().duplicates()).isEqualTo(duplicates);
        }
    }

    @Property(tries = 1000)
    void revisionsOfARowGrow(@ForAll long life, @ForAll long order) {
        TrackedRun tracked = new TrackedRun(SETTINGS);
        for (Event event : RunLives.of(life)) {
            tracked.take(event).flush();
        }
        tracked.until(THE_END).flush();

        long last = 0;
        for (RunRow row : tracked.runs) {
            assertThat(row.revision()).isGreaterThan(last);
            last = row.revision();
        }
        Map<String, Long> steps = new HashMap<>();
        for (StepRunRow row : tracked.steps) {
            Long before = steps.put(row.step() + row.attempt(), row.revision());
            assertThat(row.revision()).isGreaterThan(before == null ? 0 : before);
        }
    }

    @Property(tries = 500)
    void everyRunIsForgottenInTheEnd(@ForAll long life) {
        TrackedRun tracked = allAtOnce(RunLives.of(life));

        tracked.until(THE_END + Duration.ofDays(2).toSeconds());

        assertThat(tracked.isForgotten()).isTrue();
        assertThat(tracked.tracker.counts().openRuns).isZero();
    }

    private static TrackedRun allAtOnce(List<Event> events) {
        TrackedRun tracked = new TrackedRun(SETTINGS);
        events.forEach(tracked::take);
        return tracked.until(THE_END).flush();
    }

    /** The events as a stream brings them whose time is that of arrival less the bound. */
    private static TrackedRun inTime(List<Event> events, long[] delays, long flushes) {
        Random random = new Random(flushes);
        List<Integer> arrivals = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            arrivals.add(i);
        }
        arrivals.sort(
                (one, other) ->
                        Long.compare(
                                events.get(one).eventTimeMillis() + delays[one],
                                events.get(other).eventTimeMillis() + delays[other]));
        TrackedRun tracked = new TrackedRun(SETTINGS);
        for (int i : arrivals) {
            long arrival = (events.get(i).eventTimeMillis() + delays[i]) / 1000;
            tracked.until(arrival - RunLives.LATENESS_SECONDS - 1).take(events.get(i));
            if (random.nextBoolean()) {
                tracked.flush();
            }
        }
        return tracked.until(THE_END).flush();
    }

    private static long[] delays(int size, long seed) {
        Random random = new Random(seed);
        long[] delays = new long[size];
        for (int i = 0; i < size; i++) {
            delays[i] = 1000L * random.nextInt(RunLives.LATENESS_SECONDS + 1);
        }
        return delays;
    }

    private static List<RunRow> lastRuns(TrackedRun tracked) {
        return tracked.runs.isEmpty() ? List.of() : List.of(Rows.withoutRevision(tracked.run()));
    }

    private static Map<String, StepRunRow> lastSteps(TrackedRun tracked) {
        Map<String, StepRunRow> last = new HashMap<>();
        for (StepRunRow row : tracked.steps) {
            last.put(row.step() + row.attempt(), Rows.withoutRevision(row));
        }
        return last;
    }

    private static Map<RunOutcome, Integer> outcomes(TrackedRun tracked) {
        return RunOutcomesTest.sums(tracked.outcomes);
    }

    private static Map<String, List<Alert>> transitions(TrackedRun tracked) {
        Map<String, List<Alert>> transitions = new HashMap<>();
        for (Alert alert : tracked.alerts) {
            transitions.computeIfAbsent(alert.rule(), rule -> new ArrayList<>()).add(alert);
        }
        return transitions;
    }
}
