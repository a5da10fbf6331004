/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.core.event.EventKind;
import io.runlight.generators.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The form of one line of an event file. An event is its own JSON. What cannot say by itself where
 * it belongs (a poison message may be anything) is wrapped, payload in base64: <code>
 * {"raw":{"kind":"step","key":"...","deliver_at":1700000000000,"payload":"..."}}</code>.
 */
final class EventLine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] WRAPPED = "{\"raw\":".getBytes(StandardCharsets.UTF_8);

    private EventLine() {}

    static byte[] write(Delivery delivery) throws IOException {
        LineHead head = LineHead.of(delivery.json());
        if (head != null
                && head.kind() == delivery.kind()
                && Arrays.equals(bytes(head.key()), delivery.key())
                && !startsWith(delivery.json(), WRAPPED)) {
            return delivery.json();
        }
        ObjectNode line = JSON.createObjectNode();
        ObjectNode raw = line.putObject("raw").put("kind", delivery.kind().wireName());
        if (delivery.key() != null) {
            raw.put("key", new String(delivery.key(), StandardCharsets.UTF_8));
        }
        raw.put("deliver_at", delivery.deliverAtMillis()).put("payload", delivery.json());
        return JSON.writeValueAsBytes(line);
    }

    /**
     * Reads a line; it is delivered when its event time comes, or at once when that is past.
     *
     * @throws IOException with one sentence if the line is neither an event nor wrapped
     */
    static Delivery read(byte[] line, long clockMillis) throws IOException {
        if (startsWith(line, WRAPPED)) {
            return unwrap(line, clockMillis);
        }
        LineHead head = LineHead.peek(line);
        if (head == null || head.kind() == null) {
            throw new IOException("is no JSON object with a known \"kind\"");
        }
        long time = head.timeMillis() == null ? clockMillis : head.timeMillis();
        return new Delivery(head.kind(), bytes(head.key()), line, Math.max(clockMillis, time));
    }

    private static Delivery unwrap(byte[] line, long clockMillis) throws IOException {
        JsonNode raw = JSON.readTree(line).path("raw");
        EventKind kind = LineHead.kind(raw.path("kind").asText());
        if (kind == null || !raw.has("payload")) {
            throw new IOException("is wrapped without a known kind or without a payload");
        }
        String key = raw.has("key") ? raw.get("key").asText() : null;
        long deliverAt = Math.max(clockMillis, raw.path("deliver_at").asLong(clockMillis));
        return Delivery.of(kind, key, raw.get("payload").binaryValue(), deliverAt);
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length
                && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
