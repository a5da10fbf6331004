/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.decode.ModelChangeDecoder;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.decode.RuleChangeDecoder;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.SettledChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Decodes the records of the control topic. What is no change becomes a dead letter with its bytes,
 * its place and the reason. Records without a value, with which a change is deleted from a
 * compacted topic, say nothing.
 */
public final class ChangeDeserializer implements KafkaRecordDeserializationSchema<SentChange> {

    private static final long serialVersionUID = 1L;

    private transient RuleChangeDecoder decoder;
    private transient ModelChangeDecoder models;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<SentChange> out) {
        if (decoder == null) {
            decoder = new RuleChangeDecoder();
            models = new ModelChangeDecoder();
        }
        if (record.value() != null) {
            out.collect(decode(record));
        }
    }

    @Override
    public TypeInformation<SentChange> getProducedType() {
        return RuleTypes.SENT_CHANGE;
    }

    private SentChange decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            RuleChange change =
                    ModelChangeDecoder.isMeant(record.value())
                            ? models.decode(record.value())
                            : decoder.decode(record.value());
            return new SentChange(
                    new SettledChange(
                            change,
                            change.effectiveAtMillis(),
                            record.partition(),
                            record.offset()),
                    letter(record, "", "", ""));
        } catch (RefusedException refusal) {
            return new SentChange(
                    null,
                    letter(record, refusal.reason().code(), refusal.field(), refusal.value()));
        }
    }

    private static DeadLetter letter(
            ConsumerRecord<byte[], byte[]> record, String reason, String field, String value) {
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                "control",
                reason,
                field,
                value,
                record.key(),
                record.value());
    }
}
