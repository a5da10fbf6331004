/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.SourcedEvent;
import java.io.Serializable;

/**
 * How one kind of stream element becomes parts of windows.
 *
 * @param <T> what is added up
 * @param <C> the content of the parts
 */
public interface PartSource<T, C> extends Serializable {

    /** An empty bundle; each subtask has its own. */
    PartBundle<T, C> open();

    /** The event that the element is, or null where elements are not events. */
    SourcedEvent eventOf(T element);
}
