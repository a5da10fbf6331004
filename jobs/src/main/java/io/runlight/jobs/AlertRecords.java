/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertJsonWriter;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns a transition of an alert into a Kafka record, keyed by the alert so that order holds. */
final class AlertRecords implements KafkaRecordSerializationSchema<Alert> {

    private static final long serialVersionUID = 1L;

    private final String topic;
    private transient AlertJsonWriter json;

    AlertRecords(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Alert alert, KafkaSinkContext context, Long timestamp) {
        if (json == null) {
            json = new AlertJsonWriter();
        }
        return new ProducerRecord<>(
                topic, alert.alertId().getBytes(StandardCharsets.UTF_8), json.write(alert));
    }
}
