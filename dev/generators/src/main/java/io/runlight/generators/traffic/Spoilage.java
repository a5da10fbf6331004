/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusalReason;
import io.runlight.core.event.EventKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ways to break an event, one or more for every reason to refuse it. Records that are too large
 * are missing, because Kafka's own limit refuses them before.
 */
enum Spoilage {
    EMPTY(RefusalReason.EMPTY, ""),
    CUT_OFF(RefusalReason.MALFORMED_JSON, null),
    NO_JSON(RefusalReason.NOT_AN_OBJECT, ""),
    NO_UTF8(RefusalReason.INVALID_TEXT, null),
    LONE_SURROGATE(RefusalReason.INVALID_TEXT, null),
    LIST(RefusalReason.NOT_AN_OBJECT, ""),
    DEEP(RefusalReason.TOO_DEEP, null),
    MANY_ATTRIBUTES(RefusalReason.TOO_MANY_ENTRIES, "attributes"),
    LONG_NAME(RefusalReason.TOO_LONG, "environment"),
    TWICE(RefusalReason.DUPLICATE_FIELD, "workspace_id"),
    NO_WORKSPACE(RefusalReason.MISSING_FIELD, "workspace_id"),
    NO_TIME(RefusalReason.MISSING_FIELD, "event_time"),
    NO_SUBJECT(RefusalReason.MISSING_FIELD, null) {
        @Override
        String field(EventKind kind) {
            return subject(kind);
        }
    },
    NUMBER_FOR_TEXT(RefusalReason.WRONG_TYPE, "workspace_id"),
    UNKNOWN_WORD(RefusalReason.UNKNOWN_VALUE, null) {
        @Override
        String field(EventKind kind) {
            return word(kind);
        }
    },
    NO_SUCH_TIME(RefusalReason.INVALID_TIME, "event_time"),
    BEFORE_THE_EPOCH(RefusalReason.OUT_OF_RANGE, "event_time"),
    CONTRADICTION(RefusalReason.INVALID_VALUE, null),
    WRONG_TOPIC(RefusalReason.KIND_MISMATCH, "kind"),
    NO_SUCH_KIND(RefusalReason.UNKNOWN_KIND, "kind");

    private static final int TOO_DEEP = EventDecoder.MAX_DEPTH + 8;
    private static final String TOO_MANY =
            IntStream.rangeClosed(0, EventDecoder.MAX_ENTRIES)
                    .mapToObj(i -> "\"x" + i + "\":1,")
                    .collect(Collectors.joining());

    private final RefusalReason reason;
    private final String field;

    Spoilage(RefusalReason reason, String field) {
        this.reason = reason;
        this.field = field;
    }

    RefusalReason reason() {
        return reason;
    }

    /** The field that is refused; null where that is left open. */
    String field(EventKind kind) {
        return field;
    }

    /** The broken bytes, or nothing when an event of this kind cannot be broken this way. */
    Optional<byte[]> spoil(SpoiledText text, Draw draw) {
        String whole = text.with("");
        String broken =
                switch (this) {
                    case EMPTY -> "";
                    case CUT_OFF -> whole.substring(0, draw.betweenInts(60, whole.length() - 1));
                    case NO_JSON -> "ERROR worker lost, message " + text.id();
                    case NO_UTF8 -> text.with("\"note\":\"\u00ff\",");
                    case LONE_SURROGATE -> text.with("\"note\":\"\\ud800\",");
                    case LIST -> "[" + whole + "]";
                    case DEEP -> text.with(deep());
                    case MANY_ATTRIBUTES -> text.with(TOO_MANY);
                    case LONG_NAME -> text.with("\"environment\":\"" + "x".repeat(600) + "\",");
                    case TWICE -> text.with("\"workspace_id\":\"twice\",");
                    case NO_WORKSPACE, NO_TIME, NO_SUBJECT -> text.without(field(text.kind()));
                    case NUMBER_FOR_TEXT -> text.with("\"workspace_id\":42,");
                    case UNKNOWN_WORD -> unknownWord(text);
                    case NO_SUCH_TIME -> text.with("\"event_time\":\"yesterday at noon\",");
                    case BEFORE_THE_EPOCH -> text.with("\"event_time\":-86400000,");
                    case CONTRADICTION -> contradiction(text);
                    case WRONG_TOPIC -> text.as(other(text.kind()).wireName());
                    case NO_SUCH_KIND -> text.as("telegram");
                };
        // Latin 1 makes the one character above 127 a byte that is no UTF-8.
        return Optional.ofNullable(broken)
                .map(
                        chars ->
                                chars.getBytes(
                                        this == NO_UTF8
                                                ? StandardCharsets.ISO_8859_1
                                                : StandardCharsets.UTF_8));
    }

    private static String deep() {
        return "\"nested\":" + "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP) + ",";
    }

    private static String unknownWord(SpoiledText text) {
        String word = word(text.kind());
        return word == null ? null : text.with("\"" + word + "\":\"exploded\",");
    }

    private static String contradiction(SpoiledText text) {
        return switch (text.kind()) {
            case STEP -> text.with("\"depends_on\":[\"\"],");
            case METRIC ->
                    "{\"event_id\":\""
                            + text.id()
                            + "\",\"event_time\":1767600000000,\"workspace_id\":\"w\",\"name\":\"queue.wait\","
                            + "\"metric_type\":\"histogram\",\"bounds\":[1,2],\"counts\":[1]}";
            default -> null;
        };
    }

    private static String word(EventKind kind) {
        return switch (kind) {
            case PIPELINE_RUN, STEP -> "status";
            case LLM_CALL -> null;
            case ACTIVITY -> "activity_kind";
            case METRIC -> "metric_type";
        };
    }

    private static String subject(EventKind kind) {
        return switch (kind) {
            case PIPELINE_RUN, STEP -> "run_id";
            case LLM_CALL -> "model";
            case ACTIVITY -> "action";
            case METRIC -> "name";
        };
    }

    private static EventKind other(EventKind kind) {
        return kind == EventKind.STEP ? EventKind.PIPELINE_RUN : EventKind.STEP;
    }
}
