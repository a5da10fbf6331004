/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the completed runs of one pipeline needed, and what that says of another run. A run is
 * judged first and learned afterwards.
 *
 * <p>Two opinions: how many deviations each measure is off, and how odd the run is as a whole to a
 * random cut forest. Both are made from kept runs; nothing but these is state, and whoever reads it
 * makes the same of it.
 *
 * <p>Outliers are not learned. When they are more than one completed run in eleven for long, the
 * pipeline has changed: it is forgotten and learned anew.
 */
public final class RunHistory {

    /** A forest serves until the runs have doubled, later for so many. */
    private static final long FOREST_EVERY = 1_024;

    /**
     * From which sum of squared deviations on the forest is asked about a run that is not outside
     * in any measure. Normal noise in nine measures comes there in one run of a hundred.
     */
    private static final double ODD = 22;

    private static final double SHARE_OF_DRIVER = 0.2;
    private static final int PRESSURE_OF_OUTLIER = 10;
    private static final int PRESSURE_OF_CHANGE = 120;

    final long seed;
    private final double threshold;

    RunVectors runs = RunVectors.ofRuns();

    /** Those that the forest is made of; none as long as there is no forest. */
    RunVectors forestRuns = RunVectors.ofRuns();

    int pressure;

    private Usual usual;
    private long usualAt = -1;
    private RunForest forest;

    /**
     * @param seed of the forest; the same for the same pipeline
     * @param threshold from how many deviations on a measure is outside
     */
    public RunHistory(long seed, double threshold) {
        this.seed = seed;
        this.threshold = threshold;
    }

    /**
     * Judges a run.
     *
     * @param values in the order of {@link RunMeasure}; NaN where not known
     * @param completed only of completed runs it matters when they did little
     */
    public RunOpinion judge(double[] values, boolean completed) {
        double[] scaled = scaled(values);
        Usual normal = usual();
        double[] z = new double[scaled.length];
        double[] expected = new double[scaled.length];
        double odd = 0;
        List<RunMeasure> drivers = new ArrayList<>(0);
        for (RunMeasure measure : RunMeasure.values()) {
            int place = measure.ordinal();
            expected[place] = measure.value(normal.median(place));
            z[place] = normal.judges(place) ? normal.z(place, scaled[place]) : 0;
            if (Math.abs(values[place] - expected[place]) >= measure.floor()) {
                odd += z[place] * z[place];
                if (isOutside(measure, z[place], completed)) {
                    drivers.add(measure);
                }
            }
        }
        drivers.sort(Comparator.comparingDouble(measure -> -Math.abs(z[measure.ordinal()])));
        boolean asked = !drivers.isEmpty() || (completed && odd >= ODD);
        RunForest judge = asked ? forest() : null;
        return opinion(z, expected, drivers, judge, scaled);
    }

    /** Learns a completed run, unless it was found to be an outlier. */
    public void learn(double[] values, RunOpinion opinion) {
        if (opinion.votes() == Votes.NONE || opinion.votes() == Votes.RCF) {
            pressure = Math.max(0, pressure - 1);
            runs.add(scaled(values));
            if (isTimeForForest(runs.learned())) {
                forestRuns = runs.newest();
                forest = null;
            }
        } else {
            pressure += PRESSURE_OF_OUTLIER;
            if (pressure >= PRESSURE_OF_CHANGE) {
                forget();
            }
        }
    }

    /** From which value on a measure that only grows is outside, or infinity. */
    public double bound(RunMeasure measure) {
        int place = measure.ordinal();
        Usual normal = usual();
        return normal.judges(place)
                ? Math.max(
                        measure.value(normal.at(place, threshold)),
                        expected(measure) + measure.floor())
                : Double.POSITIVE_INFINITY;
    }

    /** What a measure usually is. */
    public double expected(RunMeasure measure) {
        return measure.value(usual().median(measure.ordinal()));
    }

    /** How many deviations a value is off. */
    public double z(RunMeasure measure, double value) {
        return usual().z(measure.ordinal(), measure.scaled(value));
    }

    /** How many runs judge. */
    public int support() {
        return usual().support(RunMeasure.STEPS.ordinal());
    }

    private RunOpinion opinion(
            double[] z,
            double[] expected,
            List<RunMeasure> drivers,
            RunForest judge,
            double[] scaled) {
        double score = judge == null ? 0 : judge.score(scaled);
        double bound = judge == null ? 0 : judge.bound();
        boolean forestSays = judge != null && score > bound;
        Votes votes = Votes.of(!drivers.isEmpty(), forestSays);
        if (forestSays) {
            addDrivers(judge.shares(scaled), drivers);
        }
        return new RunOpinion(z, expected, drivers, score, bound, votes, support());
    }

    private static void addDrivers(double[] shares, List<RunMeasure> drivers) {
        List<RunMeasure> others = new ArrayList<>(List.of(RunMeasure.values()));
        others.removeAll(drivers);
        others.sort(Comparator.comparingDouble(measure -> -shares[measure.ordinal()]));
        for (RunMeasure measure : others) {
            if (drivers.isEmpty() || shares[measure.ordinal()] >= SHARE_OF_DRIVER) {
                drivers.add(measure);
            }
        }
    }

    private boolean isOutside(RunMeasure measure, double z, boolean completed) {
        return Math.abs(z) >= threshold && (z > 0 || (completed && measure.lowMatters()));
    }

    private void forget() {
        pressure = 0;
        runs = RunVectors.ofRuns();
        forestRuns = RunVectors.ofRuns();
        usualAt = -1;
        forest = null;
    }

    private Usual usual() {
        if (runs.usualAt() != usualAt) {
            usual = Usual.of(runs);
            usualAt = runs.usualAt();
        }
        return usual;
    }

    private static boolean isTimeForForest(long learned) {
        return learned >= FOREST_EVERY
                ? learned % FOREST_EVERY == 0
                : learned >= RunForest.FEWEST && Long.bitCount(learned) == 1;
    }

    /** Grown when it is asked for the first time; null as long as there are too few runs. */
    private RunForest forest() {
        if (forest == null && forestRuns.learned() > 0) {
            forest = RunForest.of(forestRuns, seed);
        }
        return forest;
    }

    private static double[] scaled(double[] values) {
        double[] scaled = new double[RunMeasure.count()];
        for (RunMeasure measure : RunMeasure.values()) {
            double value = values[measure.ordinal()];
            scaled[measure.ordinal()] = Double.isNaN(value) ? value : measure.scaled(value);
        }
        return scaled;
    }
}
