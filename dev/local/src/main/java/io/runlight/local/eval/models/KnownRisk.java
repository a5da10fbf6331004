/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.models.features.RecordedRun;
import io.runlight.models.training.Example;
import io.runlight.models.training.RunCollector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Runs of which is known how probable it was that they fail, at their start and once their first
 * step has ended: what the best answer could be that anyone gives who knows all that had happened.
 *
 * <p>The risk of a run is that of its pipeline, more when the last run failed, more with
 * complexity, steps and the time of day. The first step of most runs that will fail needs a second
 * attempt.
 */
final class KnownRisk {

    private static final long BEGINNING = 1_700_000_000_000L;
    private static final long MEAN_GAP_MILLIS = 120_000;
    private static final int PIPELINES = 30;

    /** A run ends a millisecond after its last step. */
    private static final double LAST = 0.002;

    private static final double RETRY_OF_FAILURES = 0.7;
    private static final double RETRY_OF_OTHERS = 0.06;

    private final Random random;
    private final MadeUpPipeline[] pipelines = new MadeUpPipeline[PIPELINES];
    private final RunCollector collector = new RunCollector();
    private final Map<String, double[]> risks = new HashMap<>();
    private final List<RecordedRun> runs;

    /** The same seed gives the same runs. */
    KnownRisk(int count, long seed) {
        random = new Random(seed);
        for (int i = 0; i < PIPELINES; i++) {
            pipelines[i] = new MadeUpPipeline("pipeline-" + i, random);
        }
        long clock = BEGINNING;
        for (int i = 0; i < count; i++) {
            clock += 1 + random.nextInt((int) (2 * MEAN_GAP_MILLIS));
            run(i, clock);
        }
        runs = collector.runs();
    }

    /** In the order of their starts. */
    List<RecordedRun> runs() {
        return runs;
    }

    /**
     * What could be said of a run at best, at its start and at each of its moments: once its last
     * step has ended, its outcome.
     */
    double[] said(Example example) {
        double[] known = risks.get(name(example.pipeline(), example.startMillis()));
        double[] said = new double[1 + example.moments().size()];
        said[0] = known[0];
        for (int i = 1; i < said.length; i++) {
            boolean last = example.moments().get(i - 1).elapsedSeconds() > example.seconds() - LAST;
            said[i] = last ? (example.failed() ? 1 : 0) : known[1];
        }
        return said;
    }

    /** Runs of a pipeline follow each other, so that the last outcome is known to everyone. */
    private void run(int number, long clock) {
        MadeUpPipeline pipeline = pipelines[random.nextInt(PIPELINES)];
        long start = Math.max(clock, pipeline.freeAtMillis);
        MadeUpRun run = new MadeUpRun(pipeline, "run-" + number, start, random);
        double risk = run.risk();
        boolean failed = random.nextDouble() < risk;
        boolean retry = random.nextDouble() < (failed ? RETRY_OF_FAILURES : RETRY_OF_OTHERS);
        risks.put(
                name(pipeline.name, start),
                new double[] {
                    risk,
                    retry
                            ? posterior(risk, RETRY_OF_FAILURES, RETRY_OF_OTHERS)
                            : posterior(risk, 1 - RETRY_OF_FAILURES, 1 - RETRY_OF_OTHERS)
                });
        pipeline.freeAtMillis = run.tell(failed, retry, collector) + 1;
        pipeline.lastFailed = failed;
    }

    private static double posterior(double risk, double ofFailures, double ofOthers) {
        double failures = risk * ofFailures;
        return failures / (failures + (1 - risk) * ofOthers);
    }

    private static String name(String pipeline, long startMillis) {
        return pipeline + '@' + startMillis;
    }

    /** A pipeline with its own risk and pace. */
    static final class MadeUpPipeline {

        final String name;
        final double odds;
        final double stepSeconds;
        long freeAtMillis;
        boolean lastFailed;

        MadeUpPipeline(String name, Random random) {
            this.name = name;
            this.odds = random.nextGaussian() - 1.5;
            this.stepSeconds = 20 * Math.exp(random.nextGaussian());
        }
    }
}
