/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.function.Consumer;

/**
 * The parts of windows that the last few elements touched.
 *
 * @param <T> what is added up
 * @param <C> the content of the parts
 */
public interface PartBundle<T, C> {

    /** Adds the element to the parts that it counts in. */
    void add(T element);

    /** Hands over the parts and forgets them. */
    void drain(Consumer<Part<C>> to);

    /**
     * Hands over the parts that must not wait and forgets them. Parts of more than a minute may
     * stay as long as they do not end by that event time: nobody watches them live, and the longer
     * they gather the fewer there are.
     */
    default void drainUrgent(Consumer<Part<C>> to, long eventTime) {
        drain(to);
    }

    /** Shows the parts that {@link #drainUrgent} has just left, which stay. */
    default void showWaiting(Consumer<Part<C>> to) {}
}
