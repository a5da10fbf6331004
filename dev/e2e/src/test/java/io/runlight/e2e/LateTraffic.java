/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.core.event.EventKind;
import io.runlight.core.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Events of the first minutes of a scenario that come hours later: when all windows that they lie
 * in are gone, but for the day.
 */
final class LateTraffic {

    /** A condition for {@link NaiveWindows#differences}. */
    static final String LOST = "startsWith(event_id, 'late-') AND seconds < 86400";

    private static final int EVENTS_OF_A_KIND = 40;
    private static final long STEP_MILLIS = 7_001;

    private final Map<EventKind, List<String>> records = new EnumMap<>(EventKind.class);
    private final List<String> rows = new ArrayList<>();

    LateTraffic(String workspace, Instant from) {
        for (int i = 0; i < EVENTS_OF_A_KIND; i++) {
            Instant at = from.plusMillis(i * STEP_MILLIS);
            add(
                    EventKind.ACTIVITY,
                    i,
                    at,
                    workspace,
                    "\"action\":\"report.late\",\"user_id\":\"late-%d\",\"credits\":1.25"
                            .formatted(i % 5));
            add(
                    EventKind.LLM_CALL,
                    i,
                    at,
                    workspace,
                    "\"provider\":\"openai\",\"model\":\"late-model\",\"latency_ms\":%d.5,\"cost_usd\":0.000000001"
                            .formatted(100 + i));
            add(
                    EventKind.METRIC,
                    i,
                    at,
                    workspace,
                    "\"name\":\"late.depth\",\"metric_type\":\"gauge\",\"value\":%d".formatted(i));
        }
    }

    private void add(EventKind kind, int number, Instant at, String workspace, String fields) {
        String id = "late-" + kind.wireName() + "-" + number;
        records.computeIfAbsent(kind, k -> new ArrayList<>())
                .add(
                        """
                        {"event_id":"%s","event_time":%d,"workspace_id":"%s",%s}
                        """
                                .formatted(id, at.toEpochMilli(), workspace, fields));
        rows.add(
                String.join(
                        " ",
                        workspace,
                        id,
                        kind.wireName(),
                        Topic.of(kind).topicName(),
                        "" + at.toEpochMilli(),
                        "" + at.getEpochSecond() / 60 * 60));
    }

    void send(String bootstrapServers) {
        records.forEach((kind, lines) -> Traffic.send(bootstrapServers, kind, lines));
    }

    /** As in {@link Traffic#eventIds()}. */
    List<String> eventIds(EventKind kind) {
        return rows.stream()
                .map(row -> row.split(" "))
                .filter(row -> row[2].equals(kind.wireName()))
                .map(row -> row[0] + "/" + row[1])
                .toList();
    }

    /** The rows of the table {@code late_events}, as the next gives them. */
    List<String> rows() {
        return rows;
    }

    static String question() {
        return
"""
SELECT concatWithSeparator(' ', workspace_id, event_id, event_kind, topic,
  toString(toUnixTimestamp64Milli(event_time)), toString(toUnixTimestamp(window_start)))
FROM runlight_data.late_events
""";
    }
}
