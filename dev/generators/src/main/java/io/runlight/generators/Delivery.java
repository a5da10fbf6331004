/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators;

import io.runlight.core.event.EventKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * One record on its way to Kafka.
 *
 * @param kind which input topic it goes to
 * @param key the Kafka key: the run, else the user, else the metric, else the event id; or null
 * @param json the bytes of the event; of a poison message, whatever they are
 * @param deliverAtMillis when it is to be sent, on the clock of the event times
 */
public record Delivery(EventKind kind, byte[] key, byte[] json, long deliverAtMillis) {

    /** The delivery of bytes under a key given as text. */
    public static Delivery of(EventKind kind, String key, byte[] json, long deliverAtMillis) {
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        return new Delivery(kind, bytes, json, deliverAtMillis);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Delivery that
                && kind == that.kind
                && deliverAtMillis == that.deliverAtMillis
                && Arrays.equals(key, that.key)
                && Arrays.equals(json, that.json);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, deliverAtMillis, Arrays.hashCode(json));
    }

    @Override
    public String toString() {
        return kind + "@" + deliverAtMillis + " " + new String(json, StandardCharsets.UTF_8);
    }
}
