/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.scoring;

import io.runlight.models.scoring.booster.BoosterReader;
import io.runlight.models.scoring.booster.Forest;
import io.runlight.models.scoring.booster.Row;
import io.runlight.models.scoring.explain.TreeShap;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time of scoring one row, another with each call, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseParallelGC"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class ScoreBenchmark {

    private final float[][] rows = ScoredModel.rows();
    private final float[] prediction = new float[1];
    private Booster reference;
    private Forest forest;
    private Row row;
    private TreeShap shap;
    private int next;

    @Setup
    public void train() throws XGBoostError, IOException {
        reference = ScoredModel.train();
        var booster = BoosterReader.read(reference.toByteArray("ubj"));
        forest = Forest.of(booster);
        row = forest.newRow();
        shap = new TreeShap(booster);
    }

    /** Our scorer, from values to a probability. */
    @Benchmark
    public float runlight() {
        forest.predict(row.set(nextRow()), prediction);
        return prediction[0];
    }

    /** The same as in a job, which does other things between two scores. */
    @Benchmark
    public float runlightAfterOtherWork(OtherWork work) {
        return runlight();
    }

    /** Our contributions of all features. */
    @Benchmark
    public double[] contributions() {
        return shap.contributions(nextRow(), 0);
    }

    /** XGBoost's library, by the matrix that its documentation uses. */
    @Benchmark
    public float xgboost() throws XGBoostError {
        DMatrix matrix = new DMatrix(nextRow(), 1, ScoredModel.FEATURES, Float.NaN);
        try {
            return reference.predict(matrix)[0][0];
        } finally {
            matrix.dispose();
        }
    }

    /** XGBoost's library without the matrix. */
    @Benchmark
    public float xgboostInPlace() throws XGBoostError {
        return reference.inplace_predict(nextRow(), 1, ScoredModel.FEATURES, Float.NaN)[0][0];
    }

    /** XGBoost's contributions of all features. */
    @Benchmark
    public float[] xgboostContributions() throws XGBoostError {
        DMatrix matrix = new DMatrix(nextRow(), 1, ScoredModel.FEATURES, Float.NaN);
        try {
            return reference.predictContrib(matrix, 0)[0];
        } finally {
            matrix.dispose();
        }
    }

    private float[] nextRow() {
        return rows[next++ & (ScoredModel.ROWS - 1)];
    }
}
