/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.generators.truth.Episode;

/** Asks for the matches that an injected fault must lead to, their alerts and their incidents. */
final class SeededPatterns {

    private SeededPatterns() {}

    /** A query that counts the matches, found while the fault lasts. */
    static String of(Episode episode) {
        return "SELECT count() FROM runlight.pattern_matches WHERE " + found(episode);
    }

    /** A query whether the matches have alerts, and how many of these are not resolved. */
    static String alertsOf(Episode episode) {
        return "SELECT count() > 0, countIf(status != 'resolved') FROM runlight.alerts WHERE "
                + alert(episode);
    }

    /** A query that counts the incidents that the alerts belong to. */
    static String incidentsOf(Episode episode) {
        return """
        SELECT count() FROM runlight.incidents
        WHERE (workspace_id, incident_id) IN (
          SELECT workspace_id, incident_id FROM runlight.alerts WHERE %s)
        """
                .formatted(alert(episode));
    }

    private static String alert(Episode episode) {
        return """
        (workspace_id, rule, dedupe_key) IN (
          SELECT workspace_id, pattern, subject FROM runlight.pattern_matches WHERE %s)
        AND opened_at <= fromUnixTimestamp64Milli(%d)
        """
                .formatted(found(episode), episode.toMillis());
    }

    private static String found(Episode episode) {
        return """
        %s
          AND found_at BETWEEN fromUnixTimestamp64Milli(%d) AND fromUnixTimestamp64Milli(%d)
        """
                .formatted(condition(episode), episode.fromMillis(), episode.toMillis());
    }

    private static String condition(Episode episode) {
        return switch (episode.type()) {
            case STEP_FAILURES ->
                    about("pipeline", episode, "'failure_streak', 'recurring_failure'");
            case PROVIDER_DEGRADATION -> about("subject", episode, "'provider_degradation'");
            case COST_RUNAWAY, LATENCY_ANOMALY, TRAFFIC_SPIKE ->
                    throw new IllegalArgumentException("No pattern must find a " + episode.type());
        };
    }

    private static String about(String column, Episode episode, String patterns) {
        String target =
                episode.target().isEmpty()
                        ? ""
                        : " AND %s = '%s'".formatted(column, episode.target());
        String workspace =
                episode.workspaceId().isEmpty()
                        ? ""
                        : " AND workspace_id = '%s'".formatted(episode.workspaceId());
        return "pattern IN (" + patterns + ")" + target + workspace;
    }
}
