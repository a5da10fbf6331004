/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.flink.type.CodecTypeInformation;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What incidents need to know of a transition of an alert.
 *
 * @param lasts whether the alert goes on until it is resolved; one about a run is a moment
 * @param sinceMillis event time from which its condition holds
 * @param atMillis event time of the transition
 * @param links see {@link Links}
 */
public record AlertNews(
        String workspaceId,
        String alertId,
        long revision,
        String rule,
        AlertStatus status,
        AlertSeverity severity,
        boolean lasts,
        String title,
        long sinceMillis,
        long atMillis,
        List<String> links) {

    /** The Flink type. */
    public static final TypeInformation<AlertNews> TYPE =
            CodecTypeInformation.of(AlertNews.class, AlertNewsCodec.class);

    /** By event time; at one time by alert, then in the order of its life. */
    static final Comparator<AlertNews> ORDER =
            Comparator.comparingLong(AlertNews::atMillis)
                    .thenComparing(AlertNews::alertId)
                    .thenComparingLong(AlertNews::revision);

    /** What a transition says. */
    public static AlertNews of(Alert alert) {
        return new AlertNews(
                alert.workspaceId(),
                alert.alertId(),
                alert.revision(),
                alert.rule(),
                alert.status(),
                alert.severity(),
                alert.runId().isEmpty(),
                alert.title(),
                alert.openedAtMillis(),
                alert.changedAtMillis(),
                Links.of(alert));
    }
}
