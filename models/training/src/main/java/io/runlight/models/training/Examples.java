/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.features.RunReplay;
import io.runlight.models.training.Example.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Examples for training and tests from a replay of runs. */
public final class Examples {

    private Examples() {}

    /**
     * The examples of some of the runs, each with what was known when it started and while it went
     * on. Cancelled runs give none, nor do those whose end is not known or came when they were
     * forgotten.
     *
     * @param runs in the order of their starts
     * @param retention how long they and their past are remembered
     * @param wanted which of the runs that ended
     */
    public static List<Example> of(
            RunFeatures features,
            List<RecordedRun> runs,
            Retention retention,
            Predicate<RecordedRun> wanted) {
        ExampleViewer viewer = new ExampleViewer(wanted);
        new RunReplay(features, retention).play(runs, viewer);
        return viewer.examples();
    }

    /** The last share of the examples of each pipeline, in the order of their starts. */
    public static Split lastOfEachPipeline(List<Example> examples, double share) {
        Map<Owner, Integer> sizes = new HashMap<>();
        examples.forEach(example -> sizes.merge(example.owner(), 1, Integer::sum));
        Map<Owner, Integer> places = new HashMap<>();
        List<Example> early = new ArrayList<>();
        List<Example> late = new ArrayList<>();
        for (Example example : examples) {
            int place = places.merge(example.owner(), 1, Integer::sum) - 1;
            double border = (1 - share) * sizes.get(example.owner());
            (place < border ? early : late).add(example);
        }
        return new Split(early, late);
    }

    /** Examples of an earlier and of a later time. */
    public record Split(List<Example> early, List<Example> late) {}
}
