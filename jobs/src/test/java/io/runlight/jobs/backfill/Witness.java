/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.jobs.decode.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** An operator that remembers in its state which events came, and may fail once. */
final class Witness extends ProcessFunction<Decoded, Decoded>
        implements CheckpointedFunction, CheckpointListener {

    private static final long serialVersionUID = 1L;

    private static final Map<String, AtomicLong> LATE = new ConcurrentHashMap<>();
    private static final Map<String, Map<Integer, List<String>>> COMMITTED =
            new ConcurrentHashMap<>();
    private static final Map<String, AtomicBoolean> FAILED = new ConcurrentHashMap<>();

    private final String job;
    private final int failAfter;

    private transient List<String> seen;
    private transient ListState<String> state;
    private transient int checkpoints;

    /**
     * @param failAfter fails once, when one of its subtasks saw a checkpoint and so many events of
     *     its own; 0 for never
     */
    Witness(String job, int failAfter) {
        this.job = job;
        this.failAfter = failAfter / 4;
    }

    static long lateEvents(String job) {
        return LATE.computeIfAbsent(job, key -> new AtomicLong()).get();
    }

    /** The ids in the last snapshots of all subtasks, which the end of a bounded job commits. */
    static List<String> committed(String job) {
        return COMMITTED.get(job).values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void processElement(Decoded value, Context context, Collector<Decoded> out) {
        if (context.timestamp() <= context.timerService().currentWatermark()) {
            LATE.computeIfAbsent(job, key -> new AtomicLong()).incrementAndGet();
        }
        seen.add(value.event().event().eventId());
        if (failAfter > 0
                && checkpoints > 0
                && seen.size() > failAfter
                && FAILED.computeIfAbsent(job, key -> new AtomicBoolean())
                        .compareAndSet(false, true)) {
            throw new IllegalStateException("This failure belongs to the test");
        }
        out.collect(value);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        seen = new ArrayList<>();
        state =
                context.getOperatorStateStore()
                        .getListState(new ListStateDescriptor<>("seen", Types.STRING));
        state.get().forEach(seen::add);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        state.update(seen);
        COMMITTED
                .computeIfAbsent(job, key -> new ConcurrentHashMap<>())
                .put(getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(), List.copyOf(seen));
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        checkpoints++;
    }
}
