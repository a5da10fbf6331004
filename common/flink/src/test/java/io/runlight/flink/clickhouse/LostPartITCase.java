/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.clickhouse.EmbeddedClickHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Committer;
import org.junit.jupiter.api.Test;

/**
 * A kill between ClickHouse's two steps of an insert, made by hand: the token is in the log of
 * deduplication, the part is not there.
 */
class LostPartITCase {

    private static final int ROWS = 100;

    @Test
    void aRetryUnderTheSameTokenLosesTheChunk() throws Exception {
        try (EmbeddedClickHouse engine = ClickHouseEngines.startEmbedded()) {
            Chunk chunk = insertAndLoseThePart(engine);

            commit(new TokenOnlyCommitter(ClickHouseFixture.connection(engine)), chunk);

            assertThat(rows(engine)).isZero();
        }
    }

    @Test
    void lookingFirstSavesIt() throws Exception {
        try (EmbeddedClickHouse engine = ClickHouseEngines.startEmbedded()) {
            Chunk chunk = insertAndLoseThePart(engine);

            commit(
                    Chunks.committer(
                            ClickHouseFixture.connection(engine),
                            ClickHouseFixture.quickRetries(),
                            chunk.bornAfter() + 1),
                    chunk);

            assertThat(rows(engine)).isEqualTo(ROWS);
        }
    }

    private static Chunk insertAndLoseThePart(EmbeddedClickHouse engine) throws Exception {
        ClickHouseFixture.createTables(engine, "items");
        Chunk chunk = Chunks.of("items", 0, ROWS, Item.JANUARY, Chunk.NO_CHECKPOINT);
        commit(new TokenOnlyCommitter(ClickHouseFixture.connection(engine)), chunk);
        assertThat(rows(engine)).isEqualTo(ROWS);
        String part =
                engine.query(
                        "SELECT path FROM system.parts WHERE table = 'items' AND active LIMIT 1");
        engine.kill();
        delete(Path.of(part.strip()));
        engine.restart();
        assertThat(rows(engine)).isZero();
        return chunk;
    }

    private static void commit(Committer<Chunk> committer, Chunk chunk) throws Exception {
        try (committer) {
            committer.commit(TestRequest.of(List.of(chunk)));
        }
    }

    private static long rows(EmbeddedClickHouse engine) {
        return ClickHouseFixture.number(engine, "SELECT count() FROM runlight_data.items");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
