/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What survives when the engine's process is killed, and how inserts are cancelled. */
final class KillITCase {
    private static final int CHUNK_ROWS = 500;

    @TempDir Path directory;
    private EmbeddedClickHouse engine;

    @BeforeEach
    void start() {
        engine = ClickHouseEngines.startEmbedded(directory, 0);
        engine.query(
                "CREATE TABLE chunks (chunk UInt64, n UInt64) ENGINE = MergeTree ORDER BY (chunk, n)");
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private static byte[] chunk(long id) {
        ByteBuffer rows = ByteBuffer.allocate(CHUNK_ROWS * 16).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < CHUNK_ROWS; n++) {
            rows.putLong(id).putLong(n);
        }
        return rows.array();
    }

    @Test
    void losesNothingThatItAcknowledged() {
        AtomicLong acknowledged = new AtomicLong();
        AtomicBoolean ended = new AtomicBoolean();
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            long first = acknowledged.get();
            ended.set(false);
            CompletableFuture<Void> writer =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    while (!ended.get()) {
                                        long next = acknowledged.get();
                                        engine.insert(
                                                "INSERT INTO chunks FORMAT RowBinary", chunk(next));
                                        acknowledged.set(next + 1);
                                    }
                                } catch (RuntimeException e) {
                                    ended.set(true); // the kill came
                                }
                            });
            long most = first + 20 + random.nextInt(60);
            Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> acknowledged.get() >= most);
            engine.kill();
            writer.join();
            engine.restart();

            assertThat(
                            engine.query(
                                    "SELECT countIf(rows < "
                                            + CHUNK_ROWS
                                            + "), count() FROM (SELECT chunk, uniqExact(n) AS rows FROM chunks "
                                            + "WHERE chunk < "
                                            + acknowledged.get()
                                            + " GROUP BY chunk)"))
                    .isEqualTo("0\t" + acknowledged.get());
        }
    }

    @Test
    void cancelsAnInsertThatWaitsForItsClient() throws Exception {
        String head =
                "POST /?query_id=stuck&query="
                        + URLEncoder.encode(
                                "INSERT INTO chunks FORMAT RowBinary", StandardCharsets.UTF_8)
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n";
        try (Socket client = new Socket(engine.url().getHost(), engine.url().getPort())) {
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().write(chunk(1));
            client.getOutputStream().flush();
            String running = "SELECT count() FROM system.processes WHERE query_id = 'stuck'";
            Awaitility.await().until(() -> engine.query(running).equals("1"));

            engine.query("KILL QUERY WHERE query_id = 'stuck' SYNC");

            assertThat(engine.query(running)).isEqualTo("0");
            assertThat(engine.query("SELECT count() FROM chunks")).isEqualTo("0");
        }
    }

    /** A process that starts an engine and then waits. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            try (EmbeddedClickHouse owned =
                    ClickHouseEngines.startEmbedded(Path.of(arguments[0]), 0)) {
                System.out.println(owned.pid());
                System.out.flush();
                new CountDownLatch(1).await();
            }
        }
    }

    @Test
    void endsWhenTheProcessThatStartedItIsKilled(@TempDir Path ownedDirectory) throws IOException {
        Process owner =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Owner.class.getName(),
                                ownedDirectory.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long pid = Long.parseLong(owner.inputReader().readLine());
        ProcessHandle owned = ProcessHandle.of(pid).orElseThrow();
        assertThat(owned.isAlive()).isTrue();

        owner.destroyForcibly();

        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> !owned.isAlive());
    }

    @Test
    void endsWithTheProcessThatStartedIt() throws IOException {
        ProcessHandle process = ProcessHandle.of(engine.pid()).orElseThrow();
        assertThat(process.parent())
                .map(ProcessHandle::pid)
                .contains(ProcessHandle.current().pid());

        engine.close();

        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(() -> new Socket(engine.url().getHost(), engine.url().getPort()))
                .isInstanceOf(IOException.class);
    }
}
