/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * How far event time has come, over restarts. It never falls behind what it was at the checkpoint
 * that the operator started from: what ended by then has no state any more, and an old element that
 * arrives before the first watermark must not begin it anew. Nor does it pass at the end of the
 * input, or all would be late for a job that starts from the savepoint of one that was drained.
 */
public final class KnownEventTime {

    private final ListState<Long> saved;
    private long millis = Long.MIN_VALUE;

    private KnownEventTime(ListState<Long> saved) {
        this.saved = saved;
    }

    /** What the last checkpoint knew, for {@code initializeState}. */
    public static KnownEventTime restore(OperatorStateStore store) throws Exception {
        // A union, since all subtasks see the same event time, also after their number changed.
        ListState<Long> saved =
                store.getUnionListState(new ListStateDescriptor<>("event-time", Types.LONG));
        KnownEventTime known = new KnownEventTime(saved);
        for (long eventTime : saved.get()) {
            known.advance(eventTime);
        }
        return known;
    }

    /** Takes note of a watermark. */
    public void advance(long watermark) {
        if (watermark > millis && watermark < Long.MAX_VALUE) {
            millis = watermark;
        }
    }

    /** The largest time known to have passed, {@link Long#MIN_VALUE} in the beginning. */
    public long millis() {
        return millis;
    }

    /** Puts it into the checkpoint, for {@code snapshotState}. */
    public void save() throws Exception {
        saved.update(List.of(millis));
    }
}
