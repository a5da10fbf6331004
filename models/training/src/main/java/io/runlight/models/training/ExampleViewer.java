/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.RunReplay;
import io.runlight.models.features.ScoredMoment;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A viewer of a replay that makes examples of some of the runs, in the order of their starts. */
final class ExampleViewer implements RunReplay.Viewer {

    private final Predicate<RecordedRun> wanted;
    private final Map<RecordedRun, Course> courses = new IdentityHashMap<>();
    private final List<Course> inOrder = new ArrayList<>();

    ExampleViewer(Predicate<RecordedRun> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void starts(RecordedRun run, ScoredMoment moment) {
        if (run.hasEnded() && !run.ending().cancelled() && wanted.test(run)) {
            Course course = new Course(Example.of(run, moment));
            inOrder.add(course);
            courses.put(run, course);
        }
    }

    @Override
    public void goesOn(RecordedRun run, ScoredMoment moment) {
        Course course = courses.get(run);
        if (course != null) {
            course.moments.add(moment);
        }
    }

    @Override
    public void ends(RecordedRun run) {
        Course course = courses.remove(run);
        if (course != null) {
            course.example = course.example.with(course.moments);
            course.moments.clear();
            course.ended = true;
        }
    }

    List<Example> examples() {
        return inOrder.stream()
                .filter(course -> course.ended)
                .map(course -> course.example)
                .toList();
    }

    private static final class Course {

        final List<ScoredMoment> moments = new ArrayList<>(0);
        Example example;
        boolean ended;

        Course(Example example) {
            this.example = example;
        }
    }
}
