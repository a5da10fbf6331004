/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

/** One key's value on the heap, with what the state backend knows of it. */
final class WriteBackEntry<K, V> {

    /** Stands for "no timer". */
    static final long NEVER = Long.MAX_VALUE;

    final K key;
    V value;

    /** The value or the timer differs from what the backend holds. */
    boolean dirty;

    /** The backend holds bytes for this key, so that removing the entry must remove them too. */
    boolean stored;

    /** It was selected again since it came or since it was last spared. */
    boolean used;

    /** When the one timer of this key is going to fire. */
    long timer = NEVER;

    /** When the key wants to be woken; the timer may be earlier, never later. */
    long wakeAt = NEVER;

    WriteBackEntry(K key) {
        this.key = key;
    }
}
