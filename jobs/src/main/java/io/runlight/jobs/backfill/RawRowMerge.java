/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.core.event.EventKind;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.ClickHouseSelect;
import io.runlight.flink.clickhouse.RowBinaryInput;
import io.runlight.jobs.landing.RawRows;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a slice from all raw tables, merged into one sequence by event time. */
final class RawRowMerge implements Closeable {

    private final List<Head> heads = new ArrayList<>();

    RawRowMerge(ClickHouseSelect server, RawSlice slice) throws IOException {
        RawQueries queries = new RawQueries(server);
        try {
            for (EventKind kind : EventKind.values()) {
                String what = "raw rows of " + kind.wireName();
                Head head = new Head(kind, server.rows(what, queries.rows(kind, slice)));
                // Known before its first row is read: reading may fail, and it must be closed.
                heads.add(head);
                head.advance();
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** The next event, or null at the end. */
    SourcedEvent next() throws IOException {
        Head first = null;
        for (Head head : heads) {
            // The heads are in the order of their kinds, so the first of two equal times wins.
            if (head.event != null && (first == null || head.timeMillis() < first.timeMillis())) {
                first = head;
            }
        }
        return first == null ? null : first.take();
    }

    @Override
    public void close() throws IOException {
        for (Head head : heads) {
            head.rows.close();
        }
    }

    /** The rows of one table and the first of them that was not taken. */
    private static final class Head {

        private final EventKind kind;
        private final RowBinaryInput rows;
        private SourcedEvent event;

        Head(EventKind kind, RowBinaryInput rows) {
            this.kind = kind;
            this.rows = rows;
        }

        long timeMillis() {
            return event.event().eventTimeMillis();
        }

        SourcedEvent take() throws IOException {
            SourcedEvent taken = event;
            advance();
            return taken;
        }

        void advance() throws IOException {
            event = rows.atEnd() ? null : RawRows.read(kind, rows);
        }
    }
}
