/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/**
 * What a window adds up. Parts of a content, built anywhere and merged in any order and grouping,
 * give the same content.
 *
 * @param <C> the content itself
 */
public interface PaneContent<C extends PaneContent<C>> {

    /** Adds another part of the same window, which stays as it is. */
    void merge(C part);

    /** Makes up what waited until everything that was added is there. */
    void settle();

    /** The same as it is now; what becomes of this one later does not change it. */
    C copy();
}
