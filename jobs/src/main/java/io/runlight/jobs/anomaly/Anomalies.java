/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.alert.AlertTypes;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.metric.MetricPane;
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

    /** Whether any metric is watched. */
    public static boolean watchMetrics(JobConfiguration configuration) {
        return !AnomalyOptions.metrics(configuration).isEmpty();
    }

    /** Takes what has a baseline from the parts of windows of metrics. */
    public static SingleOutputStreamOperator<Part<MetricPane>> metricParts(
            DataStream<Part<MetricPane>> parts, JobConfiguration configuration) {
        MetricRules rules = AnomalyOptions.metrics(configuration);
        return parts.filter(part -> rules.of(part.series().series()) != null);
    }

    /** Tests the windows of each metric series against its baseline. */
    public static SingleOutputStreamOperator<Anomaly> foundInMetrics(
            DataStream<Part<MetricPane>> parts, JobConfiguration configuration) {
        return parts.keyBy(part -> SeriesPart.keyOf(part.series()), Types.STRING)
                .transform(
                        "metric-baselines",
                        Anomaly.TYPE,
                        new MetricAnomalyOperator(
                                AnomalyOptions.settings(configuration),
                                AnomalyOptions.metrics(configuration),
                                configuration.get(AnomalyOptions.HOT_SERIES)));
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
