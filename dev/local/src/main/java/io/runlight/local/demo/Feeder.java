/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.core.topic.Topic;
import io.runlight.generators.Delivery;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The thread that sends the input's events to their topics when they are due. */
final class Feeder implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    private final KafkaProducer<byte[], byte[]> producer;
    private final EventInput input;
    private final Pace pace;
    private final FeedClock clock = new FeedClock();
    private final AcknowledgedPrefix acknowledged;
    private final Thread thread = new Thread(this::feed, "demo-feeder");
    private volatile boolean stopping;
    private volatile boolean complete;
    private volatile Exception failure;

    Feeder(String bootstrapServers, EventInput input, Speed speed) {
        this.input = input;
        this.pace = new Pace(speed);
        this.acknowledged = new AcknowledgedPrefix(input.alreadyDelivered());
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.LINGER_MS_CONFIG,
                                5,
                                ProducerConfig.BATCH_SIZE_CONFIG,
                                1 << 16,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                Integer.MAX_VALUE),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Records that Kafka has with all before them, those of earlier starts included. */
    long delivered() {
        return acknowledged.length();
    }

    FeedClock clock() {
        return clock;
    }

    /** Whether all of the input has been delivered. */
    boolean complete() {
        if (failure != null) {
            throw new IllegalStateException("The events could not be fed: " + failure, failure);
        }
        return complete;
    }

    DemoState.FeedPosition position() {
        return new DemoState.FeedPosition(input.name(), delivered(), complete);
    }

    private void feed() {
        try {
            long place = input.alreadyDelivered();
            skip(place);
            while (!stopping && input.deliveries().hasNext()) {
                Delivery delivery = input.deliveries().next();
                if (!waitUntilDue(delivery)) {
                    break;
                }
                send(delivery, place++);
            }
            producer.flush();
            complete = !stopping && !input.deliveries().hasNext();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void skip(long count) {
        for (long skipped = 0; skipped < count && input.deliveries().hasNext(); skipped++) {
            input.deliveries().next();
        }
    }

    /** Waits in short pieces, so that a stop is heard; false when it came. */
    private boolean waitUntilDue(Delivery delivery) {
        while (!stopping) {
            Duration wait = pace.untilDue(delivery.deliverAtMillis(), System.nanoTime());
            if (wait.isZero()) {
                return true;
            }
            Duration piece = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
            LockSupport.parkNanos(piece.toNanos());
        }
        return false;
    }

    private void send(Delivery delivery, long place) {
        String topic = Topic.of(delivery.kind()).topicName();
        clock.reached(delivery.deliverAtMillis());
        Future<RecordMetadata> unused =
                producer.send(
                        new ProducerRecord<>(topic, delivery.key(), delivery.json()),
                        (metadata, error) -> {
                            if (error == null) {
                                acknowledged.acknowledge(place);
                            } else {
                                failure = error;
                            }
                        });
    }

    /** Stops feeding and waits until Kafka has what was sent: the position is final then. */
    void stop() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.flush();
    }

    @Override
    public void close() {
        stop();
        producer.close();
        input.close();
    }
}
