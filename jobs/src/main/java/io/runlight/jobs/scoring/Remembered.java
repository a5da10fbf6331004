/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.jobs.alert.Finding;
import io.runlight.models.features.RunOpening;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import io.runlight.models.scoring.registry.Alias;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is remembered at one place of a workspace; changed in place. */
sealed interface Remembered {

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
