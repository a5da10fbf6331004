/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.ClickHouseSelect;
import io.runlight.flink.clickhouse.ConnectionSettings;
import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;

/** What fetches the rows of slices from ClickHouse, one slice after the other. */
final class RawSliceReader implements SplitReader<SourcedEvent, RawSlice> {

    private static final int BATCH = 2_000;

    private final ClickHouseSelect server;
    private final PriorityQueue<RawSlice> slices =
            new PriorityQueue<>(Comparator.comparingLong(RawSlice::fromMillis));
    private RawRowMerge rows;

    RawSliceReader(ConnectionSettings connection) {
        this.server = new ClickHouseSelect(connection);
    }

    @Override
    public RecordsWithSplitIds<SourcedEvent> fetch() throws IOException {
        RecordsBySplits.Builder<SourcedEvent> batch = new RecordsBySplits.Builder<>();
        RawSlice slice = slices.peek();
        if (slice == null) {
            return batch.build();
        }
        if (rows == null) {
            rows = new RawRowMerge(server, slice);
        }
        for (int i = 0; i < BATCH; i++) {
            SourcedEvent event = rows.next();
            if (event == null) {
                closeRows();
                slices.remove();
                batch.addFinishedSplit(slice.splitId());
                break;
            }
            batch.add(slice, event);
        }
        return batch.build();
    }

    @Override
    public void handleSplitsChanges(SplitsChange<RawSlice> change) {
        slices.addAll(change.splits());
    }

    @Override
    public void wakeUp() {
        // A fetch ends by itself.
    }

    @Override
    public void close() throws IOException {
        closeRows();
    }

    private void closeRows() throws IOException {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
