/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.IOException;

/** What {@link WriteBackState} needs of Flink: bytes and a timer for any key. */
interface KeyedBackend<K> {

    /** The bytes of the key, or null. */
    byte[] load(K key) throws IOException;

    /** Replaces the bytes of the key. */
    void store(K key, byte[] bytes) throws IOException;

    /** Removes the bytes of the key. */
    void remove(K key) throws IOException;

    /** Adds an event-time timer of the key. */
    void addTimer(K key, long timestamp);

    /** Removes an event-time timer of the key. */
    void removeTimer(K key, long timestamp);
}
