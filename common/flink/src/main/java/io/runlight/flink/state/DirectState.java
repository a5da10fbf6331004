/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.flink.runtime.state.internal.InternalValueState;

/**
 * State of keys beside the values of a {@link WriteBackOperator}, read and written at once: for
 * what changes rarely.
 *
 * @param <K> the key
 * @param <N> what tells apart the values of one key
 * @param <T> the values
 */
public final class DirectState<K, N, T> {

    private final InternalValueState<K, N, T> values;
    private final Consumer<K> selectKey;

    DirectState(InternalValueState<K, N, T> values, Consumer<K> selectKey) {
        this.values = values;
        this.selectKey = selectKey;
    }

    /** The value, or null. */
    public T get(K key, N namespace) throws IOException {
        use(key, namespace);
        return values.value();
    }

    /** Replaces the value; null removes it. */
    public void put(K key, N namespace, T value) throws IOException {
        use(key, namespace);
        if (value == null) {
            values.clear();
        } else {
            values.update(value);
        }
    }

    private void use(K key, N namespace) {
        selectKey.accept(key);
        values.setCurrentNamespace(namespace);
    }
}
