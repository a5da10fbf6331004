/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.ScoredMoment;
import java.util.ArrayList;
import java.util.List;

/**
 * What was known of a run when it started, and how it ended.
 *
 * @param moments what was known while it went on; nothing for a run of whose steps nobody told
 */
public record Example(
        String workspace,
        String pipeline,
        long startMillis,
        long endMillis,
        float[] vector,
        double expectedSeconds,
        boolean failed,
        double seconds,
        List<ScoredMoment> moments) {

    /** So that a run of a thousand steps is not a thousand times as long in memory. */
    private static final int MOST_MOMENTS = 8;

    /** The example that the start of a run gives. */
    public static Example of(RecordedRun run, ScoredMoment start) {
        return new Example(
                run.opening().workspace(),
                run.opening().pipeline(),
                run.opening().startMillis(),
                run.ending().endMillis(),
                start.vector(),
                start.expectedSeconds(),
                run.ending().failed(),
                run.ending().seconds(),
                List.of());
    }

    /** The same with a few of the moments at which more was known. */
    public Example with(List<ScoredMoment> allMoments) {
        return new Example(
                workspace,
                pipeline,
                startMillis,
                endMillis,
                vector,
                expectedSeconds,
                failed,
                seconds,
                spread(allMoments));
    }

    /** Whose it is: pipelines of two workspaces may have the same name. */
    Owner owner() {
        return new Owner(workspace, pipeline);
    }

    /** A pipeline of a workspace. */
    record Owner(String workspace, String pipeline) {}

    /** From early to late. */
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

    /** Whether each of them failed. */
    public static boolean[] failed(List<Example> examples) {
        boolean[] failed = new boolean[examples.size()];
        for (int i = 0; i < failed.length; i++) {
            failed[i] = examples.get(i).failed();
        }
        return failed;
    }

    /** How long each of them took. */
    public static double[] seconds(List<Example> examples) {
        return examples.stream().mapToDouble(Example::seconds).toArray();
    }
}
