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

    private final Predicate<EndedRun> wanted;
    private final Map<EndedRun, Course> courses = new IdentityHashMap<>();
    private final List<Course> inOrder = new ArrayList<>();

    ExampleViewer(Predicate<EndedRun> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void starts(EndedRun run, ScoredMoment moment) {
        if (!run.ending().cancelled() && wanted.test(run)) {
            Course course = new Course(Example.of(run, moment));
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
            course.example = course.example.with(course.moments);
            course.moments.clear();
        }
    }

    List<Example> examples() {
        return inOrder.stream().map(course -> course.example).toList();
    }

    private static final class Course {

        final List<ScoredMoment> moments = new ArrayList<>(0);
        Example example;

        Course(Example example) {
            this.example = example;
        }
    }
}
