/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static io.runlight.flink.clickhouse.FaultyProxy.Fault.FORBIDDEN;
import static io.runlight.flink.clickhouse.FaultyProxy.Fault.LOST_AFTER;
import static io.runlight.flink.clickhouse.FaultyProxy.Fault.LOST_BEFORE;
import static io.runlight.flink.clickhouse.FaultyProxy.Fault.TOO_MANY_PARTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesClickHouse
class ChunkCommitterITCase {

    private static final long STARTED_FROM = 7;

    private final ClickHouseEngine engine;
    private final CommitterMetrics metrics = Chunks.metrics();
    private FaultyProxy proxy;

    ChunkCommitterITCase(ClickHouseEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void start() throws IOException {
        ClickHouseFixture.createTables(engine, "items");
        proxy = new FaultyProxy(engine.url());
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void aChunkOfThisAttemptIsInsertedWithoutLooking() throws Exception {
        Chunk chunk = chunk(0, STARTED_FROM);

        List<TestRequest> requests = commit(chunk);

        assertThat(requests.get(0).state()).isEqualTo(TestRequest.State.COMMITTED);
        assertThat(metrics.lookupsSoFar()).isZero();
        assertRowsOnce(100);
    }

    @Test
    void anInsertThatNeverArrivedIsSentAgain() throws Exception {
        proxy.next(LOST_BEFORE);

        commit(chunk(0, STARTED_FROM));

        assertThat(proxy.inserts()).isEqualTo(2);
        assertRowsOnce(100);
    }

    @Test
    void anInsertWhoseAnswerWasLostIsFoundAndNotSentAgain() throws Exception {
        proxy.next(LOST_AFTER);

        List<TestRequest> requests = commit(chunk(0, STARTED_FROM));

        assertThat(requests.get(0).state()).isEqualTo(TestRequest.State.ALREADY_COMMITTED);
        assertThat(proxy.inserts()).isEqualTo(1);
        assertRowsOnce(100);
    }

    @Test
    void everyMixtureOfFaultsEndsWithTheRowsThereOnce() throws Exception {
        proxy.next(LOST_BEFORE, TOO_MANY_PARTS, LOST_BEFORE, LOST_AFTER);

        commit(chunk(0, STARTED_FROM));
        proxy.next(TOO_MANY_PARTS, LOST_AFTER, LOST_AFTER);
        commit(chunk(100, STARTED_FROM), chunk(200, STARTED_FROM));

        assertRowsOnce(300);
    }

    @Test
    void aRestoredChunkThatIsThereIsNotInserted() throws Exception {
        Chunk chunk = chunk(0, STARTED_FROM - 2);
        commit(chunk);
        assertRowsOnce(100);

        List<TestRequest> again = commit(chunk);

        assertThat(again.get(0).state()).isEqualTo(TestRequest.State.ALREADY_COMMITTED);
        assertRowsOnce(100);
    }

    @Test
    void ofARestoredBatchOnlyTheAbsentChunksAreInserted() throws Exception {
        Chunk there = chunk(0, STARTED_FROM - 1);
        Chunk absent = chunk(100, STARTED_FROM - 1);
        commit(there);

        List<TestRequest> requests = commit(there, absent);

        assertThat(requests)
                .extracting(TestRequest::state)
                .containsExactly(TestRequest.State.ALREADY_COMMITTED, TestRequest.State.COMMITTED);
        assertRowsOnce(200);
    }

    @Test
    void chunksOfOnePartitionBecomeOnePart() throws Exception {
        commit(chunk(0, STARTED_FROM), chunk(100, STARTED_FROM), chunk(200, STARTED_FROM));

        assertThat(proxy.inserts()).isEqualTo(1);
        assertThat(
                        ClickHouseFixture.number(
                                engine, "SELECT uniqExact(_part) FROM runlight_data.items"))
                .isEqualTo(1);
        assertRowsOnce(300);
    }

    @Test
    void anErrorThatDoesNotPassFailsTheJobAndSaysWhatToDo() throws Exception {
        proxy.next(FORBIDDEN);

        List<TestRequest> requests = commit(chunk(0, STARTED_FROM));

        assertThat(requests.get(0).state()).isEqualTo(TestRequest.State.FAILED);
        assertThat(requests.get(0).failure()).hasMessageContaining("Remedy: grant");
    }

    @Test
    void aMissingTableSaysThatTheSchemaIsToBeMigrated() throws Exception {
        Chunk chunk = Chunks.of("absent", 0, 10, Item.JANUARY, STARTED_FROM);

        List<TestRequest> requests = commit(chunk);

        assertThat(requests.get(0).state()).isEqualTo(TestRequest.State.FAILED);
        assertThat(requests.get(0).failure()).hasMessageContaining("./runlight migrate");
    }

    @Test
    void aChunkThatSpansPartitionsIsRefusedInsteadOfBeingInsertedInPieces() throws Exception {
        ChunkBuilder<Item> builder =
                new ChunkBuilder<>(Item.table("items"), 0, java.util.UUID.randomUUID(), 0);
        builder.add(new Item(1, Item.JANUARY, ""));
        builder.add(new Item(2, Item.FEBRUARY, ""));

        List<TestRequest> requests = commit(builder.seal(Chunks.SINK, STARTED_FROM, 0));

        assertThat(requests.get(0).state()).isEqualTo(TestRequest.State.FAILED);
        assertThat(requests.get(0).failure()).hasMessageContaining("PARTITION BY");
        assertRowsOnce(0);
    }

    @Test
    void anOutageThatOutlastsTheRetriesLeavesTheChunkForLater() throws Exception {
        Chunk chunk = chunk(0, STARTED_FROM);
        SinkSettings impatient =
                SinkSettings.defaults()
                        .withRetries(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);
        List<TestRequest> requests = Chunks.requests(List.of(chunk));
        proxy.next(LOST_AFTER);

        try (ChunkCommitter committer =
                Chunks.committer(throughProxy(), impatient, STARTED_FROM, metrics)) {
            committer.commit(List.copyOf(requests));
            assertThat(requests.get(0).state()).isEqualTo(TestRequest.State.RETRY);
            committer.commit(List.copyOf(requests));
        }

        assertThat(requests.get(0).state()).isEqualTo(TestRequest.State.ALREADY_COMMITTED);
        assertRowsOnce(100);
    }

    private static Chunk chunk(long firstId, long bornAfter) {
        return Chunks.of("items", firstId, 100, Item.JANUARY, bornAfter);
    }

    private List<TestRequest> commit(Chunk... chunks) throws Exception {
        List<TestRequest> requests = Chunks.requests(List.of(chunks));
        try (ChunkCommitter committer =
                Chunks.committer(
                        throughProxy(), ClickHouseFixture.quickRetries(), STARTED_FROM, metrics)) {
            committer.commit(List.copyOf(requests));
        }
        return requests;
    }

    private ConnectionSettings throughProxy() {
        return ConnectionSettings.of(proxy.url(), engine.user(), engine.password());
    }

    private void assertRowsOnce(long rows) {
        assertThat(engine.query("SELECT count(), uniqExact(id) FROM runlight_data.items"))
                .isEqualTo(rows + "\t" + rows);
    }
}
