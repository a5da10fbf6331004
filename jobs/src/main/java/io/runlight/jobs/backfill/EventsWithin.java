/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.jobs.decode.Decoded;
import java.io.IOException;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A deserializer that lets only events of a span through, and nothing that was refused. */
final class EventsWithin implements KafkaRecordDeserializationSchema<Decoded> {

    private static final long serialVersionUID = 1L;

    private final KafkaRecordDeserializationSchema<Decoded> all;
    private final TimeSpan span;

    EventsWithin(KafkaRecordDeserializationSchema<Decoded> all, TimeSpan span) {
        this.all = all;
        this.span = span;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) throws Exception {
        all.open(context);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Decoded> out)
            throws IOException {
        all.deserialize(
                record,
                new Collector<>() {
                    @Override
                    public void collect(Decoded decoded) {
                        if (decoded.event() != null && span.contains(decoded.timestamp())) {
                            out.collect(decoded);
                        }
                    }

                    @Override
                    public void close() {
                        out.close();
                    }
                });
    }

    @Override
    public TypeInformation<Decoded> getProducedType() {
        return all.getProducedType();
    }
}
