/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;

/**
 * Keeps the newest row of each key and sends them soon, at most once per interval besides
 * checkpoints.
 *
 * <p>While ClickHouse is slow the rows of later flushes stay here and merge, so that the input runs
 * on; only when too many keys have gathered does the writer wait.
 */
final class UpsertWriter<T> implements SinkWriter<T> {

    /** The column that decides which of two rows of a key is newer. */
    static final String VERSION_COLUMN = "version";

    /** Rows of one tick that come over the network may come in several buffers. */
    private static final long LINGER_MILLIS = 30;

    /** Inserts take a sixth of the time at most: when ClickHouse is busy, rows merge here. */
    private static final long PAUSES_PER_INSERT = 5;

    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Table<T> table;
    private final List<String> columns;
    private final Getter<T, ?> key;
    private final SinkSettings settings;
    private final Versions versions;
    private final UpsertInserts inserts;
    private final ProcessingTimeService time;
    private final Map<Object, T> newest = new LinkedHashMap<>();
    private long oldestMillis;
    private long sentMillis;
    private boolean timerIsSet;
    private boolean closed;

    UpsertWriter(
            Table<T> table,
            Getter<T, ?> key,
            SinkSettings settings,
            Versions versions,
            UpsertInserts inserts,
            ProcessingTimeService time) {
        this.table = table;
        this.key = key;
        this.settings = settings;
        this.versions = versions;
        this.inserts = inserts;
        this.time = time;
        List<String> names = new ArrayList<>(table.columnNames());
        names.add(VERSION_COLUMN);
        this.columns = List.copyOf(names);
    }

    /**
     * Sends soon: rows mostly come many at a time, at a tick of the operator before, and another
     * period after that would only make them older. Inserts still keep the interval between them.
     */
    private void sendSoon() {
        long now = time.getCurrentProcessingTime();
        long next = Math.max(now + LINGER_MILLIS, sentMillis + pauseMillis());
        timerIsSet = true;
        time.registerTimer(next, reached -> sendWhenThereIsRoom());
    }

    private long pauseMillis() {
        long fair = Math.min(PAUSES_PER_INSERT * inserts.lastMillis(), LONGEST_PAUSE_MILLIS);
        return Math.max(settings.flushInterval().toMillis(), fair);
    }

    private void sendWhenThereIsRoom() throws IOException, InterruptedException {
        timerIsSet = false;
        if (closed || newest.isEmpty()) {
            return;
        }
        if (inserts.hasRoom()) {
            send();
        } else {
            sendSoon();
        }
    }

    @Override
    public void write(T row, Context context) throws IOException, InterruptedException {
        if (newest.isEmpty()) {
            oldestMillis = time.getCurrentProcessingTime();
        }
        newest.put(key.apply(row), row);
        if (newest.size() >= settings.chunkRows()) {
            send();
        } else if (!timerIsSet) {
            sendSoon();
        }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        send();
        inserts.finish();
    }

    @Override
    public void close() {
        closed = true;
        inserts.close();
    }

    private void send() throws IOException, InterruptedException {
        if (newest.isEmpty()) {
            return;
        }
        sentMillis = time.getCurrentProcessingTime();
        long version = versions.next();
        RowFrames frames = new RowFrames();
        for (T row : newest.values()) {
            table.encode(row, frames.output());
            frames.output().int64(version);
            frames.endRow();
        }
        newest.clear();
        inserts.start(
                new UpsertBatch(
                        table.name(), columns, frames.rows(), frames.finish(), oldestMillis));
    }
}
