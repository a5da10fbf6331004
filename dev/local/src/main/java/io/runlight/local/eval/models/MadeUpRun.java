/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import io.runlight.local.eval.models.KnownRisk.MadeUpPipeline;
import io.runlight.models.training.RunCollector;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A run that was made up, and tells its events. */
final class MadeUpRun {

    private static final long DAY = 86_400_000;
    private static final double MILLIS = 1_000;
    private static final double SPREAD = 0.25;

    private final MadeUpPipeline pipeline;
    private final String id;
    private final long startMillis;
    private final Random random;
    private final int steps;
    private final int complexity;
    private long clock;
    private int events;

    MadeUpRun(MadeUpPipeline pipeline, String id, long startMillis, Random random) {
        this.pipeline = pipeline;
        this.id = id;
        this.startMillis = startMillis;
        this.random = random;
        this.steps = 3 + random.nextInt(6);
        this.complexity = 1 + random.nextInt(9);
        this.clock = startMillis;
    }

    /** How probable it is that it fails, for who knows all that had happened before. */
    double risk() {
        double angle = 2 * Math.PI * Math.floorMod(startMillis, DAY) / DAY;
        double odds =
                pipeline.odds
                        + (pipeline.lastFailed ? 1.2 : 0)
                        + 0.3 * (complexity - 5)
                        + 0.15 * (steps - 5)
                        + 0.8 * Math.sin(angle);
        return 1 / (1 + Math.exp(-odds));
    }

    /** Tells all events of the run, and when it ends. */
    long tell(boolean failed, boolean retry, RunCollector to) {
        to.add(run(RunStatus.STARTED, plan()));
        if (retry) {
            step("step-0", 1, RunStatus.FAILED, to);
        }
        for (int i = 0; i < steps; i++) {
            RunStatus status = failed && i == steps - 1 ? RunStatus.FAILED : RunStatus.COMPLETED;
            step("step-" + i, retry && i == 0 ? 2 : 1, status, to);
        }
        clock++;
        to.add(run(failed ? RunStatus.FAILED : RunStatus.COMPLETED, null));
        return clock;
    }

    private void step(String name, int attempt, RunStatus status, RunCollector to) {
        double seconds = pipeline.stepSeconds * Math.exp(SPREAD * random.nextGaussian());
        to.add(event(name, attempt, RunStatus.STARTED, null));
        long millis = Math.max(1, (long) (seconds * MILLIS));
        clock += millis;
        to.add(event(name, attempt, status, millis));
    }

    private String nextId() {
        return id + "/" + events++;
    }

    private RunPlan plan() {
        return new RunPlan(
                steps,
                null,
                null,
                null,
                (double) complexity,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }

    private PipelineRunEvent run(RunStatus status, RunPlan plan) {
        return new PipelineRunEvent(
                nextId(),
                clock,
                "known",
                "",
                pipeline.name,
                id,
                status,
                null,
                null,
                null,
                null,
                null,
                plan,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    private StepEvent event(String name, int attempt, RunStatus status, Long millis) {
        return new StepEvent(
                nextId(),
                clock,
                "known",
                "",
                pipeline.name,
                id,
                name,
                null,
                null,
                StepType.DATA,
                status,
                attempt,
                null,
                null,
                null,
                List.of(),
                millis,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }
}
