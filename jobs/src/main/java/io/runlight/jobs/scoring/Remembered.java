/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.jobs.alert.Finding;
import io.runlight.models.features.RunOpening;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import io.runlight.models.scoring.interval.BoundShift;
import io.runlight.models.scoring.registry.Alias;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is remembered at one place of a workspace; changed in place. */
sealed interface Remembered {

    /**
     * The seconds of which moments wait, with the time of the first one of each. Moments are in a
     * place for each second, so that a checkpoint writes those that came since the last one, not
     * again and again all that wait.
     */
    final class Calendar implements Remembered {

        private static final long MILLIS = 1_000;

        /** By second; times in milliseconds. */
        final TreeMap<Long, Long> firsts = new TreeMap<>();

        static long secondOf(long atMillis) {
            return Math.floorDiv(atMillis, MILLIS);
        }

        /** Notes a time; false if nothing is new. */
        boolean note(long atMillis) {
            Long known = firsts.get(secondOf(atMillis));
            if (known != null && known <= atMillis) {
                return false;
            }
            firsts.put(secondOf(atMillis), atMillis);
            return true;
        }

        /** Whether a moment waits whose time is not after that. */
        boolean isDue(long millis) {
            return !firsts.isEmpty() && firstMillis() <= millis;
        }

        /** The time of the first moment that waits. */
        long firstMillis() {
            return firsts.firstEntry().getValue();
        }
    }

    /** The moments of a second that event time has not reached, in their order. */
    final class Agenda implements Remembered {

        final TreeSet<RunMoment> moments = new TreeSet<>(RunMoment.ORDER);

        /** Takes a moment in the place of one that it corrects. */
        void add(RunMoment moment) {
            if (moment.isEnd()) {
                moments.remove(moment);
            }
            moments.add(moment);
        }

        /** Takes out those until a time. */
        List<RunMoment> takeUntil(long millis) {
            List<RunMoment> taken = new ArrayList<>();
            while (!moments.isEmpty() && moments.first().atMillis() <= millis) {
                taken.add(moments.pollFirst());
            }
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
}
