/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.engines.flink.FlinkCluster;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionRegistry;
import io.runlight.flink.config.RunlightOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A job that reads the input topics with the options given and tells, in order, what it read: each
 * late event, and one of {@link #SAMPLE} others.
 */
final class ReadEvents {

    /** Of so many events one is told. */
    static final int SAMPLE = 20;

    private final StreamExecutionEnvironment env;
    private final JobConfiguration configuration;
    private Duration askAfter;

    ReadEvents(FlinkCluster flink, Map<String, String> options) {
        this.env = flink.environment();
        this.configuration = JobConfiguration.of(options, OptionRegistry.with());
        this.askAfter = configuration.get(RunlightOptions.KAFKA_IDLENESS);
        env.setParallelism(1);
        // A quick machine reads the backlog of a test before Flink's 200 ms are over.
        env.getConfig().setAutoWatermarkInterval(1);
    }

    /** One event as it was read, and how many were read by then. */
    record Read(int partition, long time, long watermark, long number) {

        boolean late() {
            return time <= watermark;
        }
    }

    /** Asks Kafka so soon which partitions were never used. */
    ReadEvents askingAfter(Duration wait) {
        askAfter = wait;
        return this;
    }

    /** Reads until an event is as wanted. */
    List<Read> stream(Predicate<Read> wanted) throws Exception {
        return run(
                KafkaSources.events(configuration, new PartitionAndTime(), askAfter),
                EventTimes.ofStream(configuration, (event, kafkaTime) -> event[1]),
                wanted);
    }

    /** Reads what is there. */
    List<Read> replay() throws Exception {
        return run(
                KafkaSources.boundedEvents(configuration, new PartitionAndTime()),
                EventTimes.ofReplay(configuration, (event, kafkaTime) -> event[1]),
                at -> false);
    }

    private List<Read> run(
            Source<long[], ?, ?> source, WatermarkStrategy<long[]> times, Predicate<Read> wanted)
            throws Exception {
        List<Read> read = new ArrayList<>();
        try (CloseableIterator<long[]> all =
                env.fromSource(source, times, "events")
                        .process(new WithWatermark())
                        .returns(LONGS)
                        .executeAndCollect()) {
            while (all.hasNext()) {
                long[] next = all.next();
                read.add(new Read((int) next[0], next[1], next[2], next[3]));
                if (wanted.test(read.get(read.size() - 1))) {
                    break;
                }
            }
        }
        return read;
    }

    private static final TypeInformation<long[]> LONGS =
            (TypeInformation<long[]>) (TypeInformation<?>) Types.PRIMITIVE_ARRAY(Types.LONG);

    private static final class PartitionAndTime
            implements KafkaRecordDeserializationSchema<long[]> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<long[]> out) {
            out.collect(new long[] {record.partition(), ByteBuffer.wrap(record.value()).getLong()});
        }

        @Override
        public TypeInformation<long[]> getProducedType() {
            return LONGS;
        }
    }

    private static final class WithWatermark extends ProcessFunction<long[], long[]> {
        private static final long serialVersionUID = 1L;

        private long read;

        @Override
        public void processElement(long[] event, Context context, Collector<long[]> out) {
            long watermark = context.timerService().currentWatermark();
            if (++read % SAMPLE == 0 || event[1] <= watermark) {
                out.collect(new long[] {event[0], event[1], watermark, read});
            }
        }
    }
}
