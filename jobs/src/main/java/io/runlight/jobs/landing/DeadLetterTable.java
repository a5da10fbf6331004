/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.decode.DeadLetter;
import io.runlight.flink.clickhouse.Table;

/** The table {@code dead_letters}. */
public final class DeadLetterTable {

    /** The only instance. */
    public static final Table<DeadLetter> TABLE =
            Table.<DeadLetter>named("dead_letters")
                    .lowCardinality("topic", DeadLetter::topic)
                    .uint32("kafka_partition", DeadLetter::partition)
                    .uint64("kafka_offset", DeadLetter::offset)
                    .dateTime64Millis("kafka_time", DeadLetter::kafkaTimestampMillis)
                    .lowCardinality("stage", DeadLetter::stage)
                    .lowCardinality("reason", DeadLetter::reason)
                    .lowCardinality("field", DeadLetter::field)
                    .string("value", DeadLetter::value)
                    .bytes("key", DeadLetter::key)
                    .bytes("payload", DeadLetter::payload)
                    .build();

    private DeadLetterTable() {}
}
