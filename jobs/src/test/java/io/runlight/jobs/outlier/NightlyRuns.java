/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.models.outlier.RunMeasure;
import java.util.Random;

/** Runs of a pipeline, one a minute, each a minute long. */
final class NightlyRuns {

    static final long START = 1_767_225_600_000L;
    static final long MINUTE = 60_000;

    private final Random random = new Random(5);

    static long at(int run) {
        return START + run * MINUTE;
    }

    /** A run like the others. */
    RunVector usual(int run) {
        return ended(run, 60_000 * Math.exp(random.nextGaussian() * 0.2));
    }

    static RunVector ended(int run, double millis) {
        return vector(run, RunStage.COMPLETED, at(run), millis, 20_000);
    }

    static RunVector running(int run, double tokens) {
        return vector(run, RunStage.RUNNING, at(run), 60_000, tokens);
    }

    static RunVector vector(int run, RunStage stage, long at, double millis, double tokens) {
        double[] values = new double[RunMeasure.count()];
        values[RunMeasure.DURATION.ordinal()] = millis;
        values[RunMeasure.STEPS.ordinal()] = 8;
        values[RunMeasure.TOKENS.ordinal()] = tokens;
        values[RunMeasure.COST.ordinal()] = 0.25;
        values[RunMeasure.LLM_CALLS.ordinal()] = 4;
        values[RunMeasure.PEAK_MEMORY.ordinal()] = 1 << 28;
        values[RunMeasure.PEAK_CPU.ordinal()] = 1.5;
        return new RunVector("acme", "nightly", "production", "run-" + run, stage, at, values);
    }
}
