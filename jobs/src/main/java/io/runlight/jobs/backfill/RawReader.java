/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.ConnectionSettings;
import io.runlight.jobs.decode.Decoded;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;

/** A reader of slices that asks for the next one when it is done with the one it has. */
final class RawReader
        extends SingleThreadMultiplexSourceReaderBase<
                SourcedEvent, Decoded, RawSlice, RawReader.Progress> {

    /** How far a slice was read. */
    static final class Progress {

        private final RawSlice slice;
        private SourcedEvent last;

        Progress(RawSlice slice) {
            this.slice = slice;
        }

        private RawSlice reached() {
            return last == null ? slice : slice.at(RawPosition.after(last.event()));
        }
    }

    RawReader(ConnectionSettings connection, SourceReaderContext context) {
        super(
                () -> new RawSliceReader(connection),
                (event, output, progress) -> {
                    output.collect(Decoded.of(event), event.event().eventTimeMillis());
                    progress.last = event;
                },
                context.getConfiguration(),
                context);
    }

    @Override
    public void start() {
        if (getNumberOfCurrentlyAssignedSplits() == 0) {
            context.sendSplitRequest();
        }
    }

    @Override
    protected void onSplitFinished(Map<String, Progress> finished) {
        if (getNumberOfCurrentlyAssignedSplits() == 0) {
            context.sendSplitRequest();
        }
    }

    @Override
    protected Progress initializedState(RawSlice slice) {
        return new Progress(slice);
    }

    @Override
    protected RawSlice toSplitType(String id, Progress progress) {
        return progress.reached();
    }
}
