/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.scoring.interval.PredictionInterval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A test of trained models on later runs: every answer is given at the start of a run or at a
 * moment of it, as the job gives it.
 */
public final class ModelTest {

    private ModelTest() {}

    /** The calibrated probability of failure of each run at its start. */
    public static double[] probabilities(FailureModel model, List<Example> examples) {
        return Arrays.stream(courses(model, examples)).mapToDouble(said -> said[0]).toArray();
    }

    /** The probability of failure of each run at its start and then at each of its moments. */
    public static double[][] courses(FailureModel model, List<Example> examples) {
        double[] odds = model.odds(examples);
        double[][] later = perExample(model.oddsOfMoments(examples), examples);
        double[][] courses = new double[odds.length][];
        for (int i = 0; i < courses.length; i++) {
            courses[i] =
                    DoubleStream.concat(DoubleStream.of(odds[i]), Arrays.stream(later[i]))
                            .map(model.curve()::probability)
                            .toArray();
        }
        return courses;
    }

    private static double[][] perExample(double[] values, List<Example> examples) {
        double[][] each = new double[examples.size()][];
        int place = 0;
        for (int i = 0; i < each.length; i++) {
            int size = examples.get(i).moments().size();
            each[i] = Arrays.copyOfRange(values, place, place + size);
            place += size;
        }
        return each;
    }

    /** The duration of each run in seconds, as a job shows it: bounds follow what has ended. */
    public static PredictionInterval[] intervals(DurationModel model, List<Example> examples) {
        return ShownIntervals.of(examples, frozenIntervals(model, examples));
    }

    /** The same with the bounds of the bundle, which follow nothing. */
    public static PredictionInterval[] frozenIntervals(
            DurationModel model, List<Example> examples) {
        return Arrays.stream(model.logarithms(examples))
                .map(said -> interval(said, model.down(), model.up()))
                .toArray(PredictionInterval[]::new);
    }

    private static PredictionInterval interval(double[] said, double down, double up) {
        double median = Math.exp(said[1]);
        return new PredictionInterval(
                Math.min(median, Math.exp(said[0] - down)),
                median,
                Math.max(median, Math.exp(said[2] + up)),
                DurationModel.LEVEL);
    }

    /**
     * How near the durations were that were said while runs went on; nothing is known without
     * moments.
     */
    public static DurationQuality whileOpen(DurationModel model, List<Example> examples) {
        double[] estimates = model.secondsAtMoments(examples);
        double[] truth =
                examples.stream()
                        .flatMapToDouble(
                                e -> e.moments().stream().mapToDouble(moment -> e.seconds()))
                        .toArray();
        return DurationQuality.of(estimates, truth);
    }

    /** The medians of intervals. */
    public static double[] medians(PredictionInterval[] intervals) {
        return Arrays.stream(intervals).mapToDouble(PredictionInterval::value).toArray();
    }

    /** How often the truth was inside. */
    public static double coverage(PredictionInterval[] intervals, double[] truth) {
        double covered = 0;
        for (int i = 0; i < truth.length; i++) {
            covered += intervals[i].covers(truth[i]) ? 1 : 0;
        }
        return covered / truth.length;
    }
}
