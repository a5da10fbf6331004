/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.runlight.core.event.EventKind;
import io.runlight.generators.Keys;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * What a line must say of itself so that it can be sent to Kafka: kind, key and time. Of a field
 * that is given twice the first one counts.
 */
final class LineHead {

    private static final JsonFactory JSON = new JsonFactory();

    private EventKind kind;
    private Long timeMillis;
    private String run;
    private String user;
    private String name;
    private String id;

    private LineHead() {}

    /** The head of a line, read no further than needed; null when it does not begin an object. */
    static LineHead peek(byte[] line) {
        return read(line, false);
    }

    /** The head of a line that is one JSON object and nothing else, or null. */
    static LineHead of(byte[] line) {
        for (byte b : line) {
            if (b == '\n' || b == '\r') {
                return null;
            }
        }
        return read(line, true);
    }

    /** The kind, or null when the line names none. */
    EventKind kind() {
        return kind;
    }

    /** The Kafka key, or null when there is none. */
    String key() {
        return Keys.firstOf(run, user, name, id);
    }

    /** The event time, or null when that cannot be read. */
    Long timeMillis() {
        return timeMillis;
    }

    private static LineHead read(byte[] line, boolean whole) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            LineHead head = new LineHead();
            while ((whole || !head.isComplete()) && parser.nextToken() == JsonToken.FIELD_NAME) {
                head.readField(parser.currentName(), parser);
            }
            return !whole || parser.nextToken() == null ? head : null;
        } catch (IOException e) {
            return null;
        }
    }

    private boolean isComplete() {
        return kind != null && timeMillis != null && run != null;
    }

    private void readField(String field, JsonParser parser) throws IOException {
        JsonToken value = parser.nextToken();
        switch (field) {
            case "kind" -> kind = kind == null ? kind(text(parser, value)) : kind;
            case "event_time" -> timeMillis = timeMillis == null ? time(parser, value) : timeMillis;
            case "run_id" -> run = run == null ? text(parser, value) : run;
            case "user_id" -> user = user == null ? text(parser, value) : user;
            case "name" -> name = name == null ? text(parser, value) : name;
            case "event_id" -> id = id == null ? text(parser, value) : id;
            default -> parser.skipChildren();
        }
    }

    private static String text(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    private static Long time(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        String text = text(parser, value);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    static EventKind kind(String wireName) {
        for (EventKind kind : EventKind.values()) {
            if (kind.wireName().equals(wireName)) {
                return kind;
            }
        }
        return null;
    }
}
