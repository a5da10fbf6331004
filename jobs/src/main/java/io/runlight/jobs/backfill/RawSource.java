/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.flink.clickhouse.ConnectionSettings;
import io.runlight.jobs.decode.Decoded;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The bounded source over the raw tables: the distinct events of all kinds within a span of event
 * time, each reader's in the order of event time.
 *
 * <p>A slice's place in a checkpoint is the last event that left, so that rows which come to the
 * tables meanwhile move nothing.
 */
public final class RawSource implements Source<Decoded, RawSlice, RawPlan> {

    private static final long serialVersionUID = 1L;

    private final ConnectionSettings connection;
    private final RawPlanner planner;

    /**
     * @param connection where the raw tables are
     * @param fromMillis first event time to read
     * @param toMillis first event time not to read
     * @param sliceEvents about how many events a reader reads at once
     */
    public RawSource(
            ConnectionSettings connection, long fromMillis, long toMillis, long sliceEvents) {
        this.connection = connection;
        this.planner = new RawPlanner(connection, fromMillis, toMillis, sliceEvents);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<RawSlice, RawPlan> createEnumerator(
            SplitEnumeratorContext<RawSlice> context) {
        return new RawEnumerator(context, planner, RawPlan.NOT_YET);
    }

    @Override
    public SplitEnumerator<RawSlice, RawPlan> restoreEnumerator(
            SplitEnumeratorContext<RawSlice> context, RawPlan plan) {
        return new RawEnumerator(context, planner, plan);
    }

    @Override
    public SimpleVersionedSerializer<RawSlice> getSplitSerializer() {
        return new RawSliceSerializer();
    }

    @Override
    public SimpleVersionedSerializer<RawPlan> getEnumeratorCheckpointSerializer() {
        return new RawPlanSerializer();
    }

    @Override
    public SourceReader<Decoded, RawSlice> createReader(SourceReaderContext context) {
        return new RawReader(connection, context);
    }
}
