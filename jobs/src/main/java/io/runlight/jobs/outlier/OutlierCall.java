/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.models.anomaly.Severity;
import io.runlight.models.outlier.CallMeasure;
import io.runlight.models.outlier.CallOpinion;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A call of a model that needed far more than calls of its series do: a row of the table {@code
 * outlier_llm_calls}. Its id is that of the event.
 *
 * @param call what it needed
 * @param drivers names of the measures that make it one, the worst first
 * @param expected what calls of its series usually need, in the order of {@link CallMeasure}
 * @param z how many deviations each measure is off
 * @param severity in 0..1
 * @param support how many calls were compared with
 */
public record OutlierCall(
        CallVector call,
        List<String> drivers,
        double[] expected,
        double[] z,
        double severity,
        long support) {

    /** The Flink type. */
    public static final TypeInformation<OutlierCall> TYPE =
            CodecTypeInformation.of(OutlierCall.class, OutlierCallCodec.class);

    static OutlierCall of(CallVector call, CallOpinion opinion, double threshold) {
        return new OutlierCall(
                call,
                opinion.drivers().stream().map(CallMeasure::column).toList(),
                opinion.expected(),
                opinion.z(),
                Severity.of(opinion.worstZ(), threshold, 1),
                opinion.support());
    }

    /** The word for the severity. */
    String label() {
        return Severity.of(severity).name().toLowerCase(Locale.ROOT);
    }
}
