/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.kafka;

import io.runlight.engines.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One KRaft broker inside the JVM, with transactions.
 *
 * <p>It can be stopped and started again on the same port and the same data, which is what clients
 * see of a broker's restart.
 */
public final class EmbeddedKafka implements KafkaBroker {

    private final BrokerSettings settings;
    private final boolean temporary;
    private KafkaRaftServer server;

    private EmbeddedKafka(BrokerSettings settings, boolean temporary) {
        this.settings = settings;
        this.temporary = temporary;
    }

    /** Starts a broker on a random port; its data goes when it is closed. */
    public static EmbeddedKafka start() {
        Path directory = Directories.temporary("runlight-kafka-");
        return start(new EmbeddedKafka(settings(FreePort.find(), directory), true));
    }

    /** Starts a broker on the port (0: a random one) with the data that the directory keeps. */
    public static EmbeddedKafka start(int port, Path directory) {
        int actual = port == 0 ? FreePort.find() : port;
        return start(new EmbeddedKafka(settings(actual, directory), false));
    }

    private static BrokerSettings settings(int port, Path directory) {
        return new BrokerSettings(port, FreePort.findBeside(port), directory);
    }

    private static EmbeddedKafka start(EmbeddedKafka kafka) {
        try {
            StorageFormat.ensure(kafka.settings.dataDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Kafka cannot use the folder " + kafka.settings.dataDirectory(), e);
        }
        kafka.startServer();
        return kafka;
    }

    @Override
    public String bootstrapServers() {
        return BrokerSettings.HOST + ":" + settings.port();
    }

    public int port() {
        return settings.port();
    }

    /** Stops the broker and keeps its data; {@link #startAgain()} brings it back. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** Starts a stopped broker on the same port and data. */
    public synchronized void startAgain() {
        if (server == null) {
            startServer();
        }
    }

    /** Stops and starts the broker on the same port and data. */
    public void restart() {
        stop();
        startAgain();
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.delete(settings.dataDirectory());
        }
    }

    private synchronized void startServer() {
        KafkaRaftServer starting =
                new KafkaRaftServer(
                        KafkaConfig.fromProps(settings.toProperties(), false), Time.SYSTEM);
        starting.startup();
        server = starting;
    }
}
