/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.Alert;
import io.runlight.flink.config.JobConfiguration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The streams of incidents: news of alerts, what belongs together, and which alerts those are. */
public final class Incidents {

    private Incidents() {}

    /** Takes what incidents need to know from alerts, where they are. */
    public static SingleOutputStreamOperator<AlertNews> news(DataStream<Alert> alerts) {
        return alerts.map(AlertNews::of, AlertNews.TYPE);
    }

    /** Puts the alerts of each workspace together. */
    public static SingleOutputStreamOperator<Incident> of(
            DataStream<AlertNews> news, JobConfiguration configuration) {
        return news.keyBy(AlertNews::workspaceId, Types.STRING)
                .transform("incidents", Incident.TYPE, IncidentOptions.operator(configuration));
    }

    /** Which alerts belong to the incidents. */
    public static DataStream<IncidentAlert> alerts(SingleOutputStreamOperator<Incident> incidents) {
        return incidents.getSideOutput(IncidentOperator.ALERTS);
    }
}
