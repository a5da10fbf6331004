/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.List;
import org.apache.flink.api.connector.sink2.Committer.CommitRequest;

/** A commit request that remembers what the committer said about it. */
final class TestRequest implements CommitRequest<Chunk> {

    /** What the committer said. */
    enum State {
        COMMITTED,
        ALREADY_COMMITTED,
        RETRY,
        DROPPED,
        FAILED
    }

    private final Chunk chunk;
    private State state = State.COMMITTED;
    private Throwable failure;
    private int retries;

    TestRequest(Chunk chunk) {
        this.chunk = chunk;
    }

    static List<CommitRequest<Chunk>> of(List<Chunk> chunks) {
        return chunks.stream().<CommitRequest<Chunk>>map(TestRequest::new).toList();
    }

    State state() {
        return state;
    }

    Throwable failure() {
        return failure;
    }

    @Override
    public Chunk getCommittable() {
        return chunk;
    }

    @Override
    public int getNumberOfRetries() {
        return retries;
    }

    @Override
    public void signalFailedWithKnownReason(Throwable t) {
        state = State.DROPPED;
    }

    @Override
    public void signalFailedWithUnknownReason(Throwable t) {
        state = State.FAILED;
        failure = t;
    }

    @Override
    public void retryLater() {
        state = State.RETRY;
        retries++;
    }

    @Override
    public void updateAndRetryLater(Chunk committable) {
        throw new UnsupportedOperationException("chunks never change");
    }

    @Override
    public void signalAlreadyCommitted() {
        state = State.ALREADY_COMMITTED;
    }
}
