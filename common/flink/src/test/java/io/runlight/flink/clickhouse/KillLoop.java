/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.clickhouse.EmbeddedClickHouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.Committer;

/**
 * Commits chunks while ClickHouse's process is killed with -9 at random moments, and counts what is
 * there in the end. Every third kill takes the committer down as well, and the next one gets its
 * chunks as from a checkpoint.
 */
final class KillLoop {

    private static final int WARM_UP = 6;

    /** Makes a committer that started from the checkpoint with this number. */
    @FunctionalInterface
    interface Committers {
        Committer<Chunk> startedFrom(ConnectionSettings connection, long checkpoint);
    }

    /** What was sent and what was there in the end, without FINAL. */
    record Result(int kills, int chunks, long sent, long rows, long distinct, long partialChunks) {

        long lost() {
            return sent - distinct;
        }

        long doubled() {
            return rows - distinct;
        }
    }

    private final Random random;
    private final Committers committers;
    private final List<Chunk> pending = new ArrayList<>();
    private long checkpoint = Chunk.NO_CHECKPOINT;
    private long nextId;
    private int chunks;

    KillLoop(long seed, Committers committers) {
        this.random = new Random(seed);
        this.committers = committers;
    }

    Result run(int kills) throws Exception {
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
        ExecutorService task = Executors.newSingleThreadExecutor();
        try (EmbeddedClickHouse engine = ClickHouseEngines.startEmbedded()) {
            ClickHouseFixture.createTables(engine, "items");
            ConnectionSettings connection = ClickHouseFixture.connection(engine);
            Committer<Chunk> committer = committers.startedFrom(connection, checkpoint);
            long latestKillMicros = latestKillMicros(committer);
            for (int kill = 1; kill <= kills; kill++) {
                pending.addAll(chunksOfACheckpoint());
                boolean attemptEnds = kill % 3 == 0;
                Committer<Chunk> current = committer;
                List<Chunk> sent = List.copyOf(pending);
                ScheduledFuture<?> death =
                        killer.schedule(
                                engine::kill,
                                random.nextLong(latestKillMicros),
                                TimeUnit.MICROSECONDS);
                Future<?> commit = task.submit(() -> commit(current, sent));
                death.get();
                if (attemptEnds) {
                    commit.cancel(true);
                    task.submit(() -> {}).get();
                    current.close();
                    checkpoint++;
                    committer = committers.startedFrom(connection, checkpoint);
                    engine.restart();
                    commit(committer, sent);
                } else {
                    engine.restart();
                    commit.get();
                }
                pending.clear();
            }
            committer.close();
            return new Result(
                    kills,
                    chunks,
                    nextId,
                    ClickHouseFixture.number(engine, "SELECT count() FROM runlight_data.items"),
                    ClickHouseFixture.number(
                            engine, "SELECT uniqExact(id) FROM runlight_data.items"),
                    ClickHouseFixture.number(
                            engine,
                            "SELECT count() FROM (SELECT chunk_id FROM runlight_data.items GROUP BY"
                                    + " chunk_id HAVING count() != max(id) - min(id) + 1)"));
        } finally {
            killer.shutdownNow();
            task.shutdownNow();
        }
    }

    /** Half as long again as a commit takes here, so that kills fall before, in and after it. */
    private long latestKillMicros(Committer<Chunk> committer) throws Exception {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < WARM_UP; i++) {
            List<Chunk> checkpointed = chunksOfACheckpoint();
            long start = System.nanoTime();
            commit(committer, checkpointed);
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return TimeUnit.NANOSECONDS.toMicros(shortest) * 3 / 2;
    }

    private static Void commit(Committer<Chunk> committer, List<Chunk> chunks) throws Exception {
        List<TestRequest> requests = Chunks.requests(chunks);
        committer.commit(List.copyOf(requests));
        for (TestRequest request : requests) {
            if (request.state() == TestRequest.State.RETRY
                    || request.state() == TestRequest.State.FAILED
                    || request.state() == TestRequest.State.DROPPED) {
                throw new IllegalStateException(
                        request.getCommittable() + " is " + request.state(), request.failure());
            }
        }
        return null;
    }

    private List<Chunk> chunksOfACheckpoint() {
        List<Chunk> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int rows = 1 + random.nextInt(3_000);
            long at = i == 0 ? Item.JANUARY : Item.FEBRUARY;
            made.add(Chunks.of("items", nextId, rows, at, checkpoint));
            nextId += rows;
            chunks++;
        }
        return made;
    }
}
