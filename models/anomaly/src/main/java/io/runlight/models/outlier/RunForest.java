/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import com.amazon.randomcutforest.RandomCutForest;
import com.amazon.randomcutforest.returntypes.DiVector;
import java.util.Arrays;

/**
 * A random cut forest of runs of one pipeline (Guha et al., Robust Random Cut Forest Based Anomaly
 * Detection On Streams, 2016), and the scores that runs which it does not know usually get.
 *
 * <p>Of the runs that it is made of, every other one grows the trees, and the rest say what scores
 * are usual. It never changes: as it follows from the runs and the seed alone it need not be kept.
 */
final class RunForest {

    /** How many runs there must be. */
    static final int FEWEST = 128;

    private static final int TREES = 30;

    /** How far off a measure may be for the forest, so that one wild run does not take all cuts. */
    private static final double FARTHEST_KNOWN = 6;

    private static final double FARTHEST = 24;

    private final Usual usual;
    private final RandomCutForest trees;
    private final double bound;

    private RunForest(Usual usual, RandomCutForest trees, double[] scores) {
        this.usual = usual;
        this.trees = trees;
        this.bound = bound(scores);
    }

    /** Grows a forest from the runs. */
    static RunForest of(RunVectors runs, long seed) {
        int count = (int) runs.learned();
        Usual usual = Usual.of(runs, 0, count);
        int known = (count + 1) / 2;
        RandomCutForest trees =
                RandomCutForest.builder()
                        .dimensions(RunMeasure.count())
                        .shingleSize(1)
                        .numberOfTrees(TREES)
                        .sampleSize(known)
                        .outputAfter(known)
                        .timeDecay(0)
                        .initialAcceptFraction(1)
                        .parallelExecutionEnabled(false)
                        .randomSeed(seed)
                        .build();
        for (int run = 0; run < count; run += 2) {
            trees.update(point(usual, runs, run));
        }
        double[] scores = new double[count / 2];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = trees.getAnomalyScore(point(usual, runs, 2L * i + 1));
        }
        return new RunForest(usual, trees, scores);
    }

    /** The score of a run; usual ones are below {@link #bound()}. */
    double score(double[] scaled) {
        return trees.getAnomalyScore(point(usual, scaled, FARTHEST));
    }

    double bound() {
        return bound;
    }

    /** What share each measure has in the score of a run. */
    double[] shares(double[] scaled) {
        DiVector attribution = trees.getAnomalyAttribution(point(usual, scaled, FARTHEST));
        double[] shares = new double[RunMeasure.count()];
        double sum = attribution.getHighLowSum();
        for (int measure = 0; measure < shares.length; measure++) {
            shares[measure] = attribution.getHighLowSum(measure) / sum;
        }
        return shares;
    }

    private static double bound(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double high = sorted[(int) (0.95 * (sorted.length - 1))];
        return median + 2.5 * (high - median);
    }

    private static float[] point(Usual usual, RunVectors runs, long run) {
        double[] scaled = new double[RunMeasure.count()];
        for (int measure = 0; measure < scaled.length; measure++) {
            scaled[measure] = runs.scaled(run, measure);
        }
        return point(usual, scaled, FARTHEST_KNOWN);
    }

    private static float[] point(Usual usual, double[] scaled, double farthest) {
        float[] point = new float[scaled.length];
        for (int measure = 0; measure < point.length; measure++) {
            double z = usual.z(measure, scaled[measure]);
            point[measure] = (float) Math.max(-farthest, Math.min(farthest, z));
        }
        return point;
    }
}
