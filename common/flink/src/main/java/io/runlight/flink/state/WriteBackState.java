/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;

/**
 * Keyed state whose hot values live as objects on the heap and reach the state backend only at a
 * checkpoint or when they make room for others.
 *
 * <p>A value that takes a hundred events between two checkpoints is then read and written once
 * instead of a hundred times, and one that is gone again by the next checkpoint never reaches the
 * backend at all. What a checkpoint or savepoint holds is the same as if every change had been
 * written at once, because {@link WriteBackOperator} flushes before the backend is snapshotted.
 *
 * <p>Use it from the hooks of {@link WriteBackOperator}, which select the key:
 *
 * <pre>{@code
 * Counter counter = state.get();
 * if (counter == null) {
 *     counter = new Counter();
 *     state.put(counter);
 * }
 * counter.add(event);
 * state.changed();                      // or the change is lost
 * state.wakeAt(event.time() + horizon); // one timer per key, moved without touching the backend
 * }</pre>
 *
 * <p>Values are not copied: whoever changes one says so with {@link #changed()}, and nobody keeps a
 * reference to a value across hooks, since an evicted value is read anew as another object.
 */
public final class WriteBackState<K, V> {

    private final KeyedBackend<K> backend;
    private final WriteBackCodec<V> codec;
    private final int hotLimit;

    /**
     * In order of arrival. What was used since it came, or since it was last looked at, gets a
     * second chance: moving an entry at every access instead would touch its neighbours' memory,
     * too.
     */
    private final LinkedHashMap<K, WriteBackEntry<K, V>> hot = new LinkedHashMap<>(1024);

    private WriteBackEntry<K, V> current;
    private int dirty;
    private long loads;
    private long evictions;
    private long writes;

    WriteBackState(KeyedBackend<K> backend, StateCodec<V> codec, int hotLimit) {
        if (hotLimit < 1) {
            throw new IllegalArgumentException("At least one entry must be hot, not " + hotLimit);
        }
        this.backend = backend;
        this.codec = new WriteBackCodec<>(codec);
        this.hotLimit = hotLimit;
    }

    /** Makes the key the current one and reads its value if it is not hot. */
    public void select(K key) {
        if (current != null && current.key.equals(key)) {
            return;
        }
        WriteBackEntry<K, V> entry = hot.get(key);
        if (entry == null) {
            entry = load(key);
            if (hot.size() >= hotLimit) {
                evictCold();
            }
            hot.put(key, entry);
        } else {
            entry.used = true;
        }
        forgetIfEmpty();
        current = entry;
    }

    /** The current key. */
    public K key() {
        return current.key;
    }

    /** The value of the current key, or null. */
    public V get() {
        return current.value;
    }

    /** Gives the current key another value. */
    public void put(V value) {
        if (value == null) {
            throw new IllegalArgumentException("A value is never null; clear() removes it");
        }
        current.value = value;
        changed();
    }

    /** Says that the value of the current key was changed in place. */
    public void changed() {
        WriteBackEntry<K, V> entry = current;
        if (entry.value == null) {
            throw new IllegalStateException("There is no value for " + entry.key);
        }
        if (!entry.dirty) {
            entry.dirty = true;
            dirty++;
        }
    }

    /** Removes the value of the current key and its timer. */
    public void clear() {
        WriteBackEntry<K, V> entry = current;
        if (entry.timer != WriteBackEntry.NEVER) {
            backend.removeTimer(entry.key, entry.timer);
        }
        if (entry.stored) {
            try {
                backend.remove(entry.key);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        dirty -= entry.dirty ? 1 : 0;
        entry.value = null;
        entry.stored = false;
        entry.dirty = false;
        entry.timer = WriteBackEntry.NEVER;
        entry.wakeAt = WriteBackEntry.NEVER;
    }

    /**
     * Asks that the current key is woken when event time passes the timestamp, instead of at the
     * time asked for before. Moving the wish to a later time costs nothing: the timer that exists
     * fires, finds that it is early and moves itself.
     */
    public void wakeAt(long timestamp) {
        WriteBackEntry<K, V> entry = current;
        if (entry.wakeAt == timestamp) {
            return;
        }
        entry.wakeAt = timestamp;
        changed();
        if (timestamp < entry.timer) {
            if (entry.timer != WriteBackEntry.NEVER) {
                backend.removeTimer(entry.key, entry.timer);
            }
            entry.timer = timestamp;
            backend.addTimer(entry.key, timestamp);
        }
    }

    /** When the current key is going to be woken, or {@link Long#MAX_VALUE} for never. */
    public long wakeAt() {
        return current.wakeAt;
    }

    /** Whether the timer of the current key means that the key is to be woken now. */
    boolean timerFired(long timestamp) {
        WriteBackEntry<K, V> entry = current;
        if (entry.value == null || entry.timer != timestamp) {
            return false;
        }
        changed();
        entry.timer = WriteBackEntry.NEVER;
        if (entry.wakeAt == WriteBackEntry.NEVER) {
            return false;
        }
        if (entry.wakeAt > timestamp) {
            entry.timer = entry.wakeAt;
            backend.addTimer(entry.key, entry.timer);
            return false;
        }
        entry.wakeAt = WriteBackEntry.NEVER;
        return true;
    }

    /** Writes every dirty value to the backend; they stay hot. */
    void flush() throws IOException {
        for (WriteBackEntry<K, V> entry : hot.values()) {
            write(entry);
        }
    }

    /** Number of values on the heap. */
    int hotEntries() {
        return hot.size();
    }

    /** Number of entries that changed since the last flush. */
    int dirtyEntries() {
        return dirty;
    }

    /** How many keys were looked up in the backend. */
    long loads() {
        return loads;
    }

    /** How many values made room for others. */
    long evictions() {
        return evictions;
    }

    /** How many values were written to the backend. */
    long writes() {
        return writes;
    }

    private WriteBackEntry<K, V> load(K key) {
        WriteBackEntry<K, V> entry = new WriteBackEntry<>(key);
        loads++;
        try {
            byte[] bytes = backend.load(key);
            if (bytes != null) {
                codec.read(bytes, entry);
                entry.stored = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the state of " + key, e);
        }
        return entry;
    }

    private void write(WriteBackEntry<K, V> entry) throws IOException {
        if (entry.dirty) {
            backend.store(entry.key, codec.write(entry));
            entry.dirty = false;
            dirty--;
            entry.stored = true;
            writes++;
        }
    }

    private void evictCold() {
        WriteBackEntry<K, V> entry = takeOldest();
        while (entry.used) {
            entry.used = false;
            hot.put(entry.key, entry);
            entry = takeOldest();
        }
        evictions++;
        try {
            write(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the state of " + entry.key, e);
        }
        if (entry == current) {
            current = null;
        }
    }

    private WriteBackEntry<K, V> takeOldest() {
        Iterator<WriteBackEntry<K, V>> oldest = hot.values().iterator();
        WriteBackEntry<K, V> entry = oldest.next();
        oldest.remove();
        return entry;
    }

    /** Keys without a value take no room once another key is selected. */
    private void forgetIfEmpty() {
        if (current != null && current.value == null) {
            hot.remove(current.key);
        }
    }
}
