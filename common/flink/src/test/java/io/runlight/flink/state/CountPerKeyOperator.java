/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.util.OutputTag;

/**
 * Counts the elements of a key; forgets the key when it was silent for {@link #SILENCE} of event
 * time and then says how many there were. {@code close:} elements forget at once.
 */
final class CountPerKeyOperator
        extends KeyedWriteBackOperator<
                String, CountPerKeyOperator.Hit, String, CountPerKeyOperator.Count> {

    static final long SILENCE = 100;
    static final OutputTag<String> WOKEN = new OutputTag<>("woken") {};
    private static final long serialVersionUID = 1L;

    record Hit(String key, long time, boolean close) {}

    static final class Count {
        int hits;
    }

    /** Up to which time wishes are heeded at the end of input. */
    long heeded = Long.MAX_VALUE - 1;

    CountPerKeyOperator(int hotEntries) {
        super(new CountCodec(), hotEntries, Duration.ofMillis(500));
    }

    @Override
    protected void process(Hit hit, WriteBackState<String, Count> state) {
        if (hit.close()) {
            state.clear();
            return;
        }
        if (state.get() == null) {
            state.put(new Count());
        }
        state.get().hits++;
        state.changed();
        state.wakeAt(hit.time() + SILENCE);
        emit(state.key() + "=" + state.get().hits);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, Count> state) {
        emit(WOKEN, state.key() + "=" + state.get().hits + "@" + timestamp);
        state.clear();
    }

    @Override
    protected long heededAtTheEnd() {
        return heeded;
    }

    @Override
    protected void onEndOfTime(WriteBackState<String, Count> state) {
        emit(state.key() + " at the end");
    }

    @Override
    protected void onTick(WriteBackState<String, Count> state) {
        emit("tick");
    }

    @Override
    protected void beforeBarrier(WriteBackState<String, Count> state) {
        emit("barrier");
    }

    @Override
    protected void onEndOfInput(WriteBackState<String, Count> state) {
        emit("end");
    }

    long eventTime() {
        return currentWatermark();
    }

    private static final class CountCodec implements StateCodec<Count> {
        private static final long serialVersionUID = 1L;

        @Override
        public void write(Count value, DataOutput out) throws IOException {
            out.writeInt(value.hits);
        }

        @Override
        public Count read(DataInput in) throws IOException {
            Count count = new Count();
            count.hits = in.readInt();
            return count;
        }
    }
}
