/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.scoring.interval.BoundShift;
import io.runlight.models.scoring.interval.PredictionInterval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The intervals that a job shows when it asks a model about runs in the order of their starts:
 * bounds move with what has ended until then, in the workspace and in the pipeline.
 */
final class ShownIntervals implements OutcomesInTime.Visitor {

    private final List<Example> examples;
    private final PredictionInterval[] said;
    private final PredictionInterval[] shown;
    private final Map<String, BoundShift> ofWorkspaces = new HashMap<>();
    private final Map<Example.Owner, BoundShift> ofPipelines = new HashMap<>();

    private ShownIntervals(List<Example> examples, PredictionInterval[] said) {
        this.examples = examples;
        this.said = said;
        this.shown = new PredictionInterval[said.length];
    }

    /**
     * Shows what is said of each run.
     *
     * @param said what the bundle says
     */
    static PredictionInterval[] of(List<Example> examples, PredictionInterval[] said) {
        ShownIntervals intervals = new ShownIntervals(examples, said);
        OutcomesInTime.walk(examples, intervals);
        return intervals.shown;
    }

    @Override
    public void starts(int number) {
        Example run = examples.get(number);
        shown[number] = BoundShift.move(said[number], ofWorkspace(run), ofPipeline(run));
    }

    @Override
    public void ends(int number) {
        Example run = examples.get(number);
        ofWorkspace(run).learn(shown[number], run.seconds(), BoundShift.WORKSPACE_STEP);
        ofPipeline(run).learn(shown[number], run.seconds(), BoundShift.PIPELINE_STEP);
    }

    private BoundShift ofWorkspace(Example run) {
        return ofWorkspaces.computeIfAbsent(run.workspace(), unknown -> new BoundShift());
    }

    private BoundShift ofPipeline(Example run) {
        return ofPipelines.computeIfAbsent(run.owner(), unknown -> new BoundShift());
    }
}
