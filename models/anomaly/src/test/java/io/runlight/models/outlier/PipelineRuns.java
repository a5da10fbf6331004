/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;

/** Runs of one pipeline as they might be: some larger than others, and all measures with them. */
final class PipelineRuns {

    static final double THRESHOLD = 4;
    static final long SEED = 42;

    private final Random random;

    PipelineRuns(long seed) {
        random = new Random(seed);
    }

    /** The next run, in the order of {@link RunMeasure}. */
    double[] next() {
        double size = Math.exp(random.nextGaussian() * 0.4);
        double calls = 5 + random.nextInt(4);
        double tokens = calls * 1_500 * size * noise(0.2);
        return new double[] {
            60_000 * size * noise(0.15),
            8 + random.nextInt(3),
            random.nextInt(10) == 0 ? 1 : 0,
            tokens,
            tokens * 1e-5 * noise(0.05),
            random.nextInt(20) == 0 ? 1 : 0,
            calls,
            5e8 * noise(0.1),
            2 * noise(0.2)
        };
    }

    /** The next run, with some measures times a factor. */
    double[] next(double factor, RunMeasure... measures) {
        double[] run = next();
        for (RunMeasure measure : measures) {
            run[measure.ordinal()] *= factor;
        }
        return run;
    }

    /** A history that has learned so many runs. */
    static RunHistory history(int runs) {
        RunHistory history = new RunHistory(SEED, THRESHOLD);
        PipelineRuns pipeline = new PipelineRuns(1);
        for (int i = 0; i < runs; i++) {
            take(history, pipeline.next());
        }
        return history;
    }

    static RunOpinion take(RunHistory history, double[] run) {
        RunOpinion opinion = history.judge(run, true);
        history.learn(run, opinion);
        return opinion;
    }

    static byte[] bytes(RunHistory history) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RunHistoryCodec.write(history, new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static RunHistory history(byte[] bytes) throws IOException {
        return RunHistoryCodec.read(
                new DataInputStream(new ByteArrayInputStream(bytes)), THRESHOLD);
    }

    private double noise(double deviation) {
        return Math.exp(random.nextGaussian() * deviation);
    }
}
