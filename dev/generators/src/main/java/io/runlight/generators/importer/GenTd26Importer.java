/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The importer of the GenTD26 image generation requests: the request is an activity of its user,
 * its execution a model call with a latency. Requests that were still pending or processing when
 * the trace was taken have no call, because how they end is unknown.
 */
final class GenTd26Importer implements TraceImporter {

    private static final List<String> COLUMNS =
            List.of(
                    "request_id",
                    "gmt_create",
                    "predict_type",
                    "predict_status",
                    "exec_time_seconds",
                    "groupId",
                    "checkpoint_model_version_id");
    private static final List<String> PROPERTIES =
            List.of(
                    "predict_type",
                    "prompt_length",
                    "negative_prompt_length",
                    "num_images_per_prompt",
                    "num_inference_steps",
                    "checkpoint_model_version_id",
                    "num_lora");

    @Override
    public String name() {
        return "gentd26";
    }

    @Override
    public String description() {
        return "image generation requests of users (CSV), with models, latencies and failures";
    }

    @Override
    public void read(List<Path> files, ImportSettings settings, Consumer<Event> events)
            throws IOException {
        long left = settings.limit();
        for (Path file : files) {
            try (CsvTable table = CsvTable.open(file, COLUMNS)) {
                for (Row row = table.next(); row != null && left > 0; row = table.next()) {
                    readRequest(row, settings, events);
                    left--;
                }
            }
        }
    }

    private static void readRequest(Row row, ImportSettings settings, Consumer<Event> events)
            throws TraceFormatException {
        String id = "request-" + row.required("request_id");
        long created = row.utc("gmt_create");
        String workspace = settings.workspaceOr("gentd26");
        events.accept(request(id, created, workspace, row, settings));
        String status = row.required("predict_status");
        boolean failed = status.equals("FAILED");
        if (!failed && !status.equals("SUCCEED")) {
            if (!status.equals("PENDING") && !status.equals("PROCESSING")) {
                throw row.wrong("predict_status");
            }
            return;
        }
        Long latency = row.seconds("exec_time_seconds");
        TraceCall call =
                new TraceCall(
                        id + "/call",
                        created + (latency == null ? 0 : latency),
                        settings.providerOr("alibaba"),
                        model(row, settings),
                        "image_generation",
                        row.text("groupId"),
                        null,
                        null,
                        latency == null ? null : latency.doubleValue(),
                        failed ? "generation_failed" : null,
                        Map.of("predict_type", row.required("predict_type")));
        events.accept(call.event(workspace, settings));
    }

    private static String model(Row row, ImportSettings settings) {
        String model = row.text("checkpoint_model_version_id");
        return model == null ? settings.modelOr("unnamed") : model;
    }

    private static ActivityEvent request(
            String id, long created, String workspace, Row row, ImportSettings settings) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String column : PROPERTIES) {
            String value = row.text(column);
            if (value != null) {
                properties.put(column, value);
            }
        }
        return new ActivityEvent(
                id,
                settings.clock().at(created),
                workspace,
                "",
                ActivityKind.USER_ACTION,
                row.text("groupId"),
                null,
                "image.request",
                "gentd26",
                null,
                null,
                null,
                null,
                properties,
                Map.of());
    }
}
