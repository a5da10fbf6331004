/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import io.runlight.benchmarks.peers.textbook.message.Message;
import io.runlight.benchmarks.peers.textbook.message.MessageKind;
import io.runlight.benchmarks.peers.textbook.window.SeriesFact;
import io.runlight.benchmarks.peers.textbook.window.WindowRow;
import io.runlight.benchmarks.peers.window.PeerScope;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The textbook job over the topics of a replay. */
final class TextbookJob {

    private static final Duration OUT_OF_ORDERNESS = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private final String topicPrefix;
    private final PeerScope scope;
    private final TextbookSinks sinks;

    TextbookJob(String bootstrapServers, String topicPrefix, PeerScope scope, TextbookSinks sinks) {
        this.bootstrapServers = bootstrapServers;
        this.topicPrefix = topicPrefix;
        this.scope = scope;
        this.sinks = sinks;
    }

    /** Adds the job to the environment. */
    void wire(StreamExecutionEnvironment env, TextbookStyle style) {
        DataStream<SeriesFact> facts = null;
        for (MessageKind kind : MessageKind.values()) {
            DataStream<SeriesFact> some = facts(env, kind, kind.type());
            facts = facts == null ? some : facts.union(some);
        }
        style.windows(facts, scope.intervals())
                .sinkTo(
                        sinks.<WindowRow>into(
                                WindowRow.insert(), (insert, row) -> row.bind(insert)))
                .name("window-table");
    }

    private <T extends Message> DataStream<SeriesFact> facts(
            StreamExecutionEnvironment env, MessageKind kind, Class<T> type) {
        DataStream<T> messages =
                env.fromSource(source(kind, type), watermarks(), kind.topic().topicName())
                        .keyBy(message -> message.eventId, Types.STRING)
                        .process(new DropDuplicates<>(), Types.POJO(type))
                        .name("drop-duplicates");
        messages.sinkTo(sinks.<T>into(kind.insert(), (insert, message) -> message.bind(insert)))
                .name(kind.table());
        return messages.flatMap(new ToSeries<>(scope.dimensions()), Types.POJO(SeriesFact.class))
                .name("series");
    }

    private <T extends Message> KafkaSource<T> source(MessageKind kind, Class<T> type) {
        return KafkaSource.<T>builder()
                .setBootstrapServers(bootstrapServers)
                .setTopics(topicPrefix + kind.topic().topicName())
                .setGroupId("textbook")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setValueOnlyDeserializer(new JsonMessages<>(type))
                .build();
    }

    private static <T extends Message> WatermarkStrategy<T> watermarks() {
        return WatermarkStrategy.<T>forBoundedOutOfOrderness(OUT_OF_ORDERNESS)
                .withTimestampAssigner(new EventTimes<>());
    }
}
