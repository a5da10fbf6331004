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
 * What a line must say of itself so that it can be sent to Kafka: kind, key and time.
 *
 * @param kind null when the line names none
 * @param key null when it has none
 * @param timeMillis its event time, or null when that cannot be read
 */
record LineHead(EventKind kind, String key, Long timeMillis) {

    private static final JsonFactory JSON = new JsonFactory();

    /** The head of a JSON object, or null when the bytes are not one JSON object on one line. */
    static LineHead of(byte[] json) {
        for (byte b : json) {
            if (b == '\n' || b == '\r') {
                return null;
            }
        }
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            LineHead head = read(parser);
            return parser.nextToken() == null ? head : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static LineHead read(JsonParser parser) throws IOException {
        EventKind kind = null;
        Long time = null;
        String run = null;
        String user = null;
        String name = null;
        String id = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "kind" -> kind = kind(text(parser, value));
                case "event_time" -> time = time(parser, value);
                case "run_id" -> run = text(parser, value);
                case "user_id" -> user = text(parser, value);
                case "name" -> name = text(parser, value);
                case "event_id" -> id = text(parser, value);
                default -> parser.skipChildren();
            }
        }
        return new LineHead(kind, Keys.firstOf(run, user, name, id), time);
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
