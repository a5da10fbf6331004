/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns predictions into Kafka records, keyed by run so that order holds. */
public final class PredictionRecords implements KafkaRecordSerializationSchema<Prediction> {

    private static final long serialVersionUID = 1L;

    private final String topic;
    private transient PredictionJsonWriter json;

    public PredictionRecords(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Prediction prediction, KafkaSinkContext context, Long timestamp) {
        if (json == null) {
            json = new PredictionJsonWriter();
        }
        return new ProducerRecord<>(
                topic, PredictionJsonWriter.key(prediction), json.write(prediction));
    }
}
