/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The body of a webhook call as Prometheus Alertmanager makes it, version 4, from one transition of
 * an alert. Each alert is a group of its own.
 */
final class AlertmanagerPayload {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What Alertmanager says of an end that nobody knows. */
    private static final String NO_END = "0001-01-01T00:00:00Z";

    private static final int FINGERPRINT_LENGTH = 16;

    /** What an alert says of itself, by the name that it has as a label. */
    private static final Map<String, String> LABELS =
            Map.of(
                    "rule", "alertname",
                    "severity", "severity",
                    "workspace_id", "workspace_id",
                    "pipeline", "pipeline",
                    "run_id", "run_id",
                    "dedupe_key", "dedupe_key",
                    "owner", "owner",
                    "route", "route");

    private static final Map<String, String> ANNOTATIONS =
            Map.of(
                    "title", "summary",
                    "description", "description",
                    "recommendation", "recommendation",
                    "runbook", "runbook_url");

    private final String externalUrl;

    /**
     * @param externalUrl where people look at alerts, or empty
     */
    AlertmanagerPayload(String externalUrl) {
        this.externalUrl = externalUrl;
    }

    /** What the value of a record of the alert topic says; nothing where it is no JSON object. */
    static Optional<JsonNode> alert(byte[] record) {
        if (record == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(record)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The same for each delivery of a transition. */
    static String dedupeKey(JsonNode alert) {
        return alert.path("alert_id").asText() + "-" + alert.path("revision").asLong();
    }

    /** The body of the call. */
    String of(JsonNode alert) {
        Map<String, String> group = new TreeMap<>();
        group.put("alertname", alert.path("rule").asText());
        group.put("workspace_id", alert.path("workspace_id").asText());
        group.put("alert_id", alert.path("alert_id").asText());
        Map<String, String> labels = labels(alert);
        Map<String, String> annotations = annotations(alert);
        ObjectNode body = JSON.createObjectNode();
        body.put("version", "4");
        body.put("groupKey", "{}:" + group);
        body.put("truncatedAlerts", 0);
        body.put("status", status(alert));
        body.put("receiver", labels.getOrDefault("route", "runlight"));
        body.set("groupLabels", JSON.valueToTree(group));
        body.set("commonLabels", JSON.valueToTree(labels));
        body.set("commonAnnotations", JSON.valueToTree(annotations));
        body.put("externalURL", externalUrl);
        ObjectNode one = body.putArray("alerts").addObject();
        one.put("status", status(alert));
        one.set("labels", JSON.valueToTree(labels));
        one.set("annotations", JSON.valueToTree(annotations));
        one.put("startsAt", alert.path("opened_at").asText());
        one.put("endsAt", alert.path("resolved_at").asText(NO_END));
        one.put("generatorURL", externalUrl);
        one.put("fingerprint", fingerprint(alert));
        return text(body);
    }

    private static String status(JsonNode alert) {
        return "resolved".equals(alert.path("status").asText()) ? "resolved" : "firing";
    }

    /** The alert's own names count where its labels have the same. */
    private static Map<String, String> labels(JsonNode alert) {
        Map<String, String> labels = texts(alert.path("labels"));
        put(LABELS, alert, labels);
        labels.put("alert_id", alert.path("alert_id").asText());
        return labels;
    }

    private static Map<String, String> annotations(JsonNode alert) {
        Map<String, String> annotations = texts(alert.path("annotations"));
        put(ANNOTATIONS, alert, annotations);
        if (alert.path("evidence").size() > 0) {
            StringBuilder ids = new StringBuilder();
            alert.get("evidence").forEach(id -> ids.append(' ').append(id.asText()));
            annotations.put("evidence", ids.substring(1));
        }
        return annotations;
    }

    private static void put(Map<String, String> names, JsonNode alert, Map<String, String> target) {
        names.forEach(
                (field, name) -> {
                    if (alert.hasNonNull(field)) {
                        target.put(name, alert.get(field).asText());
                    }
                });
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.fields()
                .forEachRemaining(
                        field -> texts.put(nameOf(field.getKey()), field.getValue().asText()));
        return texts;
    }

    /** Names of labels are letters, digits and underscores. */
    private static String nameOf(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9_]", "_");
        return safe.isEmpty() || Character.isDigit(safe.charAt(0)) ? "_" + safe : safe;
    }

    private static String fingerprint(JsonNode alert) {
        String hex = alert.path("alert_id").asText().replace("-", "");
        return hex.substring(0, Math.min(FINGERPRINT_LENGTH, hex.length()));
    }

    private static String text(ObjectNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is always JSON", e);
        }
    }
}
