/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.decode;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes the records of the input topics. It never fails: what is no event becomes a dead letter
 * with its bytes, its place and the reason.
 */
public final class EventDeserializer implements KafkaRecordDeserializationSchema<Decoded> {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(EventDeserializer.class);

    /** The reason of dead letters that a defect of ours made. */
    private static final String DEFECT = "decoder_defect";

    /** The reason of dead letters whose event has not happened yet, going by Kafka's clock. */
    private static final String TIME_AHEAD = "time_ahead";

    private final HashMap<String, EventKind> kinds;
    private final long maxAheadMillis;

    private transient EventDecoder decoder;
    private transient MetricGroup metrics;
    private transient Map<String, Counter> refused;

    /**
     * @param topicPrefix what stands before the names of the topics in this installation
     * @param maxAhead how far an event time may lie ahead of the time that Kafka has for the
     *     record; what lies further ahead comes from a wrong clock or time zone, and would move
     *     event time for everybody or be kept until that day
     */
    public EventDeserializer(String topicPrefix, Duration maxAhead) {
        maxAheadMillis = maxAhead.toMillis();
        kinds = new HashMap<>();
        for (Topic topic : Topic.values()) {
            if (topic.isInput()) {
                kinds.put(topicPrefix + topic.topicName(), topic.kind());
            }
        }
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        metrics = context.getMetricGroup();
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Decoded> out) {
        if (decoder == null) {
            decoder = new EventDecoder();
            refused = new HashMap<>();
        }
        // Outside of any try: what fails downstream is no fault of the record.
        out.collect(decode(record));
    }

    @Override
    public TypeInformation<Decoded> getProducedType() {
        return Decoded.TYPE;
    }

    private Decoded decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            Event event = decoder.decode(kinds.get(record.topic()), record.value());
            if (isAhead(event, record)) {
                String time = Instant.ofEpochMilli(event.eventTimeMillis()).toString();
                return refused(record, TIME_AHEAD, "event_time", time);
            }
            return Decoded.of(new SourcedEvent(event, record.partition(), record.offset()));
        } catch (RefusedException refusal) {
            return refused(record, refusal.reason().code(), refusal.field(), refusal.value());
        } catch (RuntimeException defect) {
            // A defect of the decoder must not stop everybody's events.
            LOG.error(
                    "The decoder failed at {}-{}@{}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    defect);
            return refused(record, DEFECT, "", defect.toString());
        }
    }

    private boolean isAhead(Event event, ConsumerRecord<?, ?> record) {
        // Brokers of old and producers of some may give no time at all.
        return record.timestamp() > 0
                && event.eventTimeMillis() - record.timestamp() > maxAheadMillis;
    }

    private Decoded refused(
            ConsumerRecord<byte[], byte[]> record, String reason, String field, String value) {
        count(reason);
        return Decoded.of(
                new DeadLetter(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.timestamp(),
                        "decode",
                        reason,
                        field,
                        value,
                        record.key(),
                        record.value()));
    }

    private void count(String reason) {
        if (metrics != null) {
            refused.computeIfAbsent(
                            reason,
                            code -> metrics.addGroup("reason", code).counter("refusedRecords"))
                    .inc();
        }
    }
}
