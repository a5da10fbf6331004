/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out numbers that grow from one attempt of a writer to the next, kept in the table {@code
 * writer_epochs}: what a later attempt writes is newer than all that an earlier one wrote.
 */
final class WriterEpochs {

    private static final Logger LOG = LoggerFactory.getLogger(WriterEpochs.class);
    private static final String TABLE = "writer_epochs";

    private final ClickHouseClient client;
    private final String writer;
    private final SinkSettings settings;

    WriterEpochs(ClickHouseClient client, String writer, SinkSettings settings) {
        this.client = client;
        this.writer = writer;
        this.settings = settings;
    }

    /** The next number; nobody who asked before got the same or a larger one. */
    long take() throws IOException {
        Backoff backoff = new Backoff(settings);
        int tries = 0;
        while (true) {
            try {
                return tryTake();
            } catch (ClickHouseException e) {
                RetryLog.retrying(LOG, "the epoch of writer " + writer, tries++, e);
                if (!e.retriable() || !pause(backoff)) {
                    throw e;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while taking an epoch for " + writer, e);
            }
        }
    }

    private long tryTake() throws ClickHouseException, InterruptedException {
        String table = client.qualified(TABLE);
        String answer =
                client.query(
                        "the last epoch of " + writer,
                        "SELECT max(epoch) FROM " + table + " WHERE writer = {writer:String}",
                        Map.of("writer", writer));
        long epoch = Long.parseLong(answer.strip()) + 1;
        // An answer that never comes costs a number and nothing else: the next try reads again.
        client.query(
                "an epoch for " + writer,
                "INSERT INTO " + table + " (writer, epoch) SELECT {writer:String}, {epoch:UInt64}",
                Map.of("writer", writer, "epoch", Long.toString(epoch)));
        return epoch;
    }

    private static boolean pause(Backoff backoff) throws IOException {
        try {
            return backoff.pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for ClickHouse", e);
        }
    }
}
