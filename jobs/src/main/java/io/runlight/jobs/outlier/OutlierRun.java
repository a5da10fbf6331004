/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.id.ContentIds;
import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.models.anomaly.Severity;
import io.runlight.models.outlier.RunHistory;
import io.runlight.models.outlier.RunMeasure;
import io.runlight.models.outlier.RunOpinion;
import io.runlight.models.outlier.Votes;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A run that needs, or needed, what runs of its pipeline do not: a row of the table {@code
 * outlier_runs}.
 *
 * @param run what it needed
 * @param drivers names of the measures that make it one, the worst first
 * @param expected what its pipeline usually needs, in the order of {@link RunMeasure}
 * @param z how many deviations each measure is off
 * @param votes who says so: {@code z}, {@code rcf} or {@code both}
 * @param severity in 0..1
 * @param support how many runs were compared with
 */
public record OutlierRun(
        RunVector run,
        List<String> drivers,
        double[] expected,
        double[] z,
        String votes,
        double severity,
        double forestScore,
        double forestBound,
        long support) {

    /** The Flink type. */
    public static final TypeInformation<OutlierRun> TYPE =
            CodecTypeInformation.of(OutlierRun.class, OutlierRunCodec.class);

    /** A run that is over. */
    static OutlierRun ended(RunVector run, RunOpinion opinion, double threshold) {
        return new OutlierRun(
                run,
                opinion.drivers().stream().map(RunMeasure::column).toList(),
                opinion.expected(),
                opinion.z(),
                opinion.votes().word(),
                opinion.severity(threshold),
                opinion.forestScore(),
                opinion.forestBound(),
                opinion.support());
    }

    /** A run that has passed the bound of a measure that only grows. */
    static OutlierRun running(
            RunVector run, RunMeasure measure, RunHistory history, double threshold) {
        double[] expected = new double[RunMeasure.count()];
        double[] z = new double[RunMeasure.count()];
        for (RunMeasure each : RunMeasure.values()) {
            expected[each.ordinal()] = history.expected(each);
            z[each.ordinal()] = zSoFar(each, run, history);
        }
        return new OutlierRun(
                run,
                List.of(measure.column()),
                expected,
                z,
                Votes.Z.word(),
                Severity.of(z[measure.ordinal()], threshold, 1),
                0,
                0,
                history.support());
    }

    private static double zSoFar(RunMeasure measure, RunVector run, RunHistory history) {
        double value = run.value(measure);
        return Double.isNaN(value) || Double.isInfinite(history.bound(measure))
                ? 0
                : history.z(measure, value);
    }

    /**
     * The same for the same run, whoever computes it and when: one at its end, one a measure
     * before.
     */
    public String id() {
        return ContentIds.of(
                "outlier-run",
                run.workspaceId(),
                run.pipeline(),
                run.runId(),
                run.isEnd() ? "" : drivers.get(0));
    }

    /** The word for the severity. */
    String label() {
        return Severity.of(severity).name().toLowerCase(Locale.ROOT);
    }
}
