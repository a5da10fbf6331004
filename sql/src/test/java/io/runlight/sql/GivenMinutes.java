/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Minutes of series, as stories give them, and the rows of {@code series_windows} that the job
 * would write for them: the minutes and every longer window, each after an older version that is
 * wrong.
 *
 * <p>A minute names its dimension, labels and counts as the table does. {@code measures} has the
 * values by measure, {@code users} and {@code runs} the names seen. With {@code base_seconds} it is
 * a longer window of a dimension that has no shorter ones.
 */
final class GivenMinutes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int[] INTERVALS = {60, 300, 900, 3600, 86_400};
    private static final List<String> LABELS =
            List.of(
                    "environment",
                    "pipeline",
                    "step",
                    "step_type",
                    "provider",
                    "model",
                    "user_id",
                    "error_category",
                    "event_kind",
                    "action",
                    "property");
    private static final DateTimeFormatter SQL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private GivenMinutes() {}

    static List<String> rows(List<String> minutes) throws JsonProcessingException {
        Map<List<Object>, GivenWindow> windows = new LinkedHashMap<>();
        for (String text : minutes) {
            ObjectNode minute = (ObjectNode) JSON.readTree(text);
            int base = minute.has("base_seconds") ? minute.remove("base_seconds").intValue() : 60;
            long start = seconds(minute.remove("window_start").textValue());
            if (!minute.has("series")) {
                minute.put("series", series(minute));
            }
            for (int interval : INTERVALS) {
                if (interval >= base) {
                    windows.computeIfAbsent(
                                    key(minute, interval, start - start % interval),
                                    key -> new GivenWindow())
                            .add(minute);
                }
            }
        }
        List<String> rows = new ArrayList<>();
        windows.forEach(
                (key, window) -> {
                    ObjectNode row = window.row((int) key.get(0), time((long) key.get(1)));
                    rows.add(outdated(row).toString());
                    rows.add(row.toString());
                });
        return rows;
    }

    private static List<Object> key(ObjectNode minute, int interval, long start) {
        return List.of(
                interval,
                start,
                minute.get("workspace_id"),
                minute.get("dimension"),
                minute.get("series"));
    }

    /** Label values joined as the job does; those of stories have nothing to escape. */
    private static String series(JsonNode minute) {
        return LABELS.stream()
                .filter(minute::has)
                .map(label -> minute.get(label).textValue())
                .collect(Collectors.joining("/"));
    }

    private static ObjectNode outdated(ObjectNode row) {
        return row.deepCopy().put("version", 1).put("events", 1_000).put("runs_completed", 1_000);
    }

    private static long seconds(String time) {
        return LocalDateTime.parse(time, SQL_TIME).toEpochSecond(ZoneOffset.UTC);
    }

    private static String time(long seconds) {
        return SQL_TIME.format(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
    }
}
