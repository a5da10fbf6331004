/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.util.Arrays;
import java.util.Objects;

/**
 * An input record that was refused, with its place in Kafka, its bytes and the reason.
 *
 * @param kafkaTimestampMillis the record's own timestamp in Kafka
 * @param stage the part of the job that refused it, for example {@code decode}
 * @param reason a {@link RefusalReason#code() code}
 * @param field path of the field, or empty
 * @param value beginning of the refused value, or empty
 * @param key the record's key, or null
 * @param payload the record's value, or null
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, below
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        long kafkaTimestampMillis,
        String stage,
        String reason,
        String field,
        String value,
        byte[] key,
        byte[] payload) {

    /** The dead letter of a record that the decoder refused. */
    public static DeadLetter of(
            RefusedException refusal,
            String topic,
            int partition,
            long offset,
            long kafkaTimestampMillis,
            byte[] key,
            byte[] payload) {
        return new DeadLetter(
                topic,
                partition,
                offset,
                kafkaTimestampMillis,
                "decode",
                refusal.reason().code(),
                refusal.field(),
                refusal.value(),
                key,
                payload);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeadLetter that
                && partition == that.partition
                && offset == that.offset
                && kafkaTimestampMillis == that.kafkaTimestampMillis
                && Objects.equals(topic, that.topic)
                && Objects.equals(stage, that.stage)
                && Objects.equals(reason, that.reason)
                && Objects.equals(field, that.field)
                && Objects.equals(value, that.value)
                && Arrays.equals(key, that.key)
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(topic, partition, offset);
    }

    @Override
    public String toString() {
        return "DeadLetter["
                + topic
                + "-"
                + partition
                + "@"
                + offset
                + ", "
                + stage
                + ", "
                + reason
                + ", field="
                + field
                + ", value="
                + value
                + "]";
    }
}
