/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.flink.config.JobConfiguration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stream of outliers. */
public final class Outliers {

    private Outliers() {}

    /** Compares runs with the history of their pipeline. */
    public static SingleOutputStreamOperator<OutlierRun> runs(
            DataStream<RunVector> runs, JobConfiguration configuration) {
        return runs.keyBy(RunVector::key, Types.STRING)
                .transform("run-outliers", OutlierRun.TYPE, OutlierOptions.operator(configuration));
    }
}
