/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.alert.AlertTypes;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.rule.RuledOperator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/** What the search for outliers is made of. */
public final class Outliers {

    /** What of outliers is worth an alert. */
    public static final OutputTag<Finding> FINDINGS =
            new OutputTag<>("outlier-findings", AlertTypes.FINDING);

    private Outliers() {}

    /** What calls of models needed. */
    public static SingleOutputStreamOperator<CallVector> calls(DataStream<SourcedEvent> events) {
        return events.flatMap(
                (sourced, calls) -> {
                    if (sourced.event() instanceof LlmCallEvent call) {
                        calls.collect(CallVector.of(call));
                    }
                },
                CallVector.TYPE);
    }

    /** Finds those that need far more than calls of their series do. */
    public static SingleOutputStreamOperator<OutlierCall> outlierCalls(
            DataStream<CallVector> calls, JobConfiguration configuration) {
        return calls.keyBy(CallVector::key, Types.STRING)
                .transform("call-outliers", OutlierCall.TYPE, OutlierOptions.calls(configuration));
    }

    /**
     * Compares runs with the history of their pipeline, which is their key.
     *
     * @param known changes to rules that are known from the beginning
     */
    public static RuledOperator<String, RunVector, OutlierRun, ?> runs(
            JobConfiguration configuration, List<SettledChange> known) {
        return new OutlierOperator(OutlierOptions.settings(configuration), known);
    }
}
