/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.jobs.alert.Finding;
import io.runlight.models.features.RunOpening;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import io.runlight.models.features.history.ProviderHealth;
import io.runlight.models.scoring.interval.BoundShift;
import io.runlight.models.scoring.registry.Alias;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is remembered at one place of a workspace; changed in place. */
sealed interface Remembered {

    /**
     * The seconds of which moments wait. Those of a second are in as many places as there were
     * checkpoints while they came in, so that a checkpoint writes what came since the last one, not
     * again and again all that waits.
     */
    final class Calendar implements Remembered {

        private static final long MILLIS = 1_000;

        final TreeMap<Long, WaitingSecond> seconds = new TreeMap<>();

        static long secondOf(long atMillis) {
            return Math.floorDiv(atMillis, MILLIS);
        }

        /** What is known of the moments of a second; to be changed when nothing waits yet. */
        WaitingSecond of(long second) {
            return seconds.computeIfAbsent(second, unknown -> new WaitingSecond());
        }

        /** Whether a moment waits whose time is not after that. */
        boolean isDue(long millis) {
            return !seconds.isEmpty() && firstMillis() <= millis;
        }

        /** The time of the first moment that waits. */
        long firstMillis() {
            return seconds.firstEntry().getValue().firstMillis;
        }
    }

    /** Where the moments of a second wait, and from when on. */
    final class WaitingSecond {

        long firstMillis = Long.MAX_VALUE;
        int parts;

        /** When the last part was begun, as {@link WaitingMoments} counts; not kept. */
        private long begun = Long.MIN_VALUE;

        /** Notes a moment; false if nothing is new. */
        boolean note(long atMillis, long period) {
            if (atMillis >= firstMillis && begun == period) {
                return false;
            }
            firstMillis = Math.min(firstMillis, atMillis);
            parts += begun == period ? 0 : 1;
            begun = period;
            return true;
        }
    }

    /** Moments that event time has not reached, as they came. */
    final class Agenda implements Remembered {

        private final List<RunMoment> moments = new ArrayList<>();

        List<RunMoment> moments() {
            return moments;
        }

        /**
         * Takes out those until a time, in their order. Of those that are the same, the first one
         * counts, and of ends the last one, which corrects the others.
         */
        List<RunMoment> takeUntil(long millis) {
            moments.sort(RunMoment.ORDER);
            int end = 0;
            List<RunMoment> taken = new ArrayList<>();
            while (end < moments.size() && moments.get(end).atMillis() <= millis) {
                RunMoment moment = moments.get(end++);
                int last = taken.size() - 1;
                if (last < 0 || RunMoment.ORDER.compare(taken.get(last), moment) != 0) {
                    taken.add(moment);
                } else if (moment.isEnd()) {
                    taken.set(last, moment);
                }
            }
            moments.subList(0, end).clear();
            return taken;
        }
    }

    /** A run that goes on. */
    final class OpenRun implements Remembered {

        final RunOpening opening;
        final ScoredMoment start;
        final CourseSoFar course = new CourseSoFar();
        final Map<Alias, RoleStory> stories = new EnumMap<>(Alias.class);

        /** What was said that holds, by rule. */
        final Map<String, Finding> said = new TreeMap<>();

        long scores;

        OpenRun(RunOpening opening, ScoredMoment start) {
            this.opening = opening;
            this.start = start;
        }

        /** A missing environment is that of producers who say none. */
        ScoredRun scored() {
            return new ScoredRun(
                    opening.workspace(),
                    orEmpty(opening.pipeline()),
                    orEmpty(opening.environment()),
                    opening.runId(),
                    opening.startMillis());
        }

        private static String orEmpty(String text) {
            return text == null ? "" : text;
        }
    }

    /** A run that ended lately: what else comes of it is no news. */
    final class ClosedRun implements Remembered {}

    /** What runs of one kind were like. */
    final class PastRuns implements Remembered {

        final OutcomeHistory history;
        long lastMillis;

        PastRuns(OutcomeHistory history) {
            this.history = history;
        }
    }

    /** How far the bounds of a version of a model are moved, in a workspace or a pipeline. */
    final class MovedBounds implements Remembered {

        final BoundShift shift;
        long lastMillis;

        MovedBounds(BoundShift shift) {
            this.shift = shift;
        }
    }

    /** How the last runs of a pipeline ended. */
    final class PastEnds implements Remembered {

        final LinkedOutcomes outcomes;
        long lastMillis;

        PastEnds(LinkedOutcomes outcomes) {
            this.outcomes = outcomes;
        }
    }

    /** What usually happens in the runs of a pipeline. */
    final class PastCourses implements Remembered {

        final ProgressHistory history;
        long lastMillis;

        PastCourses(ProgressHistory history) {
            this.history = history;
        }
    }

    /** How well the model providers of a workspace are. */
    final class PastCalls implements Remembered {

        final ProviderHealth health;
        long lastMillis;

        PastCalls(ProviderHealth health) {
            this.health = health;
        }
    }
}
