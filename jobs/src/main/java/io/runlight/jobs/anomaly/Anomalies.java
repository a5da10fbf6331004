/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.alert.AlertTypes;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.window.Pane;
import io.runlight.jobs.window.Part;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The streams of anomalies: parts of watched series, and what was found in them. */
public final class Anomalies {

    private Anomalies() {}

    /** Takes what has a baseline from the parts of windows, where they are. */
    public static SingleOutputStreamOperator<SeriesPart> parts(
            DataStream<Part<Pane>> parts, JobConfiguration configuration) {
        return parts.flatMap(
                new PartsOfSeries(AnomalyOptions.settings(configuration)), SeriesPart.TYPE);
    }

    /** Makes findings of the anomalies of each series and measure. */
    public static SingleOutputStreamOperator<Finding> findings(
            DataStream<Anomaly> anomalies, JobConfiguration configuration) {
        return anomalies
                .keyBy(Anomaly::seriesAndMeasure, Types.STRING)
                .transform(
                        "anomaly-episodes",
                        AlertTypes.FINDING,
                        new AnomalyEpisodeOperator(
                                AnomalyOptions.settings(configuration),
                                AnomalyOptions.alerts(configuration)));
    }

    /** Tests the windows of each series against its baselines. */
    public static SingleOutputStreamOperator<Anomaly> found(
            DataStream<SeriesPart> parts, JobConfiguration configuration) {
        return parts.keyBy(SeriesPart::key, Types.STRING)
                .transform(
                        "baselines",
                        Anomaly.TYPE,
                        new AnomalyOperator(
                                AnomalyOptions.settings(configuration),
                                configuration.get(AnomalyOptions.HOT_SERIES)));
    }
}
