/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * The one who hands out slices in the order of event time, one to each reader that asks. So what a
 * reader takes next is never earlier than what any other one still reads, and the watermark, the
 * least of all readers', makes no event late.
 */
final class RawEnumerator implements SplitEnumerator<RawSlice, RawPlan> {

    private final SplitEnumeratorContext<RawSlice> context;
    private final RawPlanner planner;
    private final SlicesLeft left = new SlicesLeft();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private boolean isPlanned;

    RawEnumerator(SplitEnumeratorContext<RawSlice> context, RawPlanner planner, RawPlan restored) {
        this.context = context;
        this.planner = planner;
        if (restored.isMade()) {
            take(restored);
        }
    }

    @Override
    public void start() {
        if (!isPlanned) {
            context.callAsync(planner::plan, this::planned);
        }
    }

    @Override
    public void handleSplitRequest(int reader, String host) {
        waiting.add(reader);
        serve();
    }

    @Override
    public void addSplitsBack(List<RawSlice> slices, int reader) {
        left.giveBack(slices, reader);
    }

    @Override
    public void addReader(int reader) {
        // Readers ask when they are ready.
    }

    @Override
    public RawPlan snapshotState(long checkpointId) {
        return isPlanned ? new RawPlan(left.all()) : RawPlan.NOT_YET;
    }

    @Override
    public void close() throws IOException {
        // Nothing is open between two calls.
    }

    private void planned(RawPlan plan, Throwable failure) {
        if (failure != null) {
            throw new FlinkRuntimeException("The raw tables cannot be read", failure);
        }
        take(plan);
        serve();
    }

    private void take(RawPlan plan) {
        left.addAll(plan.slices());
        isPlanned = true;
    }

    private void serve() {
        while (isPlanned && !waiting.isEmpty()) {
            int reader = waiting.remove();
            if (!context.registeredReaders().containsKey(reader)) {
                continue;
            }
            RawSlice slice = left.take(reader);
            if (slice == null) {
                context.signalNoMoreSplits(reader);
            } else {
                context.assignSplit(slice, reader);
            }
        }
    }
}
