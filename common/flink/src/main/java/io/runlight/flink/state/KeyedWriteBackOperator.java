/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.time.Duration;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.state.VoidNamespace;

/**
 * A {@link WriteBackOperator} with one value for each key, which is selected for every element.
 *
 * @param <K> the key
 * @param <I> what comes in
 * @param <O> what goes out
 * @param <V> the state of a key
 */
public abstract class KeyedWriteBackOperator<K, I, O, V>
        extends WriteBackOperator<K, K, VoidNamespace, I, O, V> {

    private static final long serialVersionUID = 1L;

    private transient KeySelector<I, K> keys;

    /**
     * @param codec the binary form of the state
     * @param hotEntries how many values may stay on the heap
     * @param tick how often {@link #onTick} is called, or null for never
     */
    protected KeyedWriteBackOperator(StateCodec<V> codec, int hotEntries, Duration tick) {
        super(new ByKey<>(), codec, hotEntries, tick);
    }

    /** Takes one element; the state is that of its key. */
    protected abstract void process(I value, WriteBackState<K, V> state) throws Exception;

    @Override
    @SuppressWarnings("unchecked")
    public void open() throws Exception {
        super.open();
        keys = (KeySelector<I, K>) stateKeySelector1;
    }

    @Override
    protected final void take(I value, WriteBackState<K, V> state) throws Exception {
        state.select(keys.getKey(value));
        process(value, state);
    }
}
