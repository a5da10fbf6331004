/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.EndedRun;
import io.runlight.models.features.RunReplay;
import io.runlight.models.features.ScoredMoment;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A viewer of a replay that makes examples of some of the runs, in the order of their starts. */
final class ExampleViewer implements RunReplay.Viewer {

    /** So that a run of a thousand steps is not a thousand times as long in memory. */
    private static final int MOST_MOMENTS = 8;

    private final Predicate<EndedRun> wanted;
    private final Map<EndedRun, Course> courses = new IdentityHashMap<>();
    private final List<Course> inOrder = new ArrayList<>();

    ExampleViewer(Predicate<EndedRun> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void starts(EndedRun run, ScoredMoment moment) {
        if (!run.ending().cancelled() && wanted.test(run)) {
            Course course = new Course(run, moment);
            inOrder.add(course);
            courses.put(run, course);
        }
    }

    @Override
    public void goesOn(EndedRun run, ScoredMoment moment) {
        Course course = courses.get(run);
        if (course != null) {
            course.moments.add(moment);
        }
    }

    @Override
    public void ends(EndedRun run) {
        Course course = courses.remove(run);
        if (course != null) {
            course.moments = spread(course.moments);
        }
    }

    List<Example> examples() {
        return inOrder.stream()
                .map(course -> Example.of(course.run, course.start, course.moments))
                .toList();
    }

    /** A few of the moments, from early to late. */
    private static List<ScoredMoment> spread(List<ScoredMoment> moments) {
        if (moments.size() <= MOST_MOMENTS) {
            return List.copyOf(moments);
        }
        List<ScoredMoment> few = new ArrayList<>();
        for (int i = 0; i < MOST_MOMENTS; i++) {
            few.add(moments.get(i * moments.size() / MOST_MOMENTS));
        }
        return List.copyOf(few);
    }

    private static final class Course {

        final EndedRun run;
        final ScoredMoment start;
        List<ScoredMoment> moments = new ArrayList<>(0);

        Course(EndedRun run, ScoredMoment start) {
            this.run = run;
            this.start = start;
        }
    }
}
