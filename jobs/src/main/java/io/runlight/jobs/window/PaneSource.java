/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.run.RunOutcome;
import java.io.Serializable;

/** How one kind of stream element is counted. */
@FunctionalInterface
interface PaneSource<T> extends Serializable {

    /** Every distinct event. */
    PaneSource<SourcedEvent> EVENTS = (sourced, bundle) -> bundle.add(sourced.event());

    /** The outcomes of runs. */
    PaneSource<RunOutcome> OUTCOMES = (outcome, bundle) -> bundle.add(outcome);

    /** Adds the element to the panes that it counts in. */
    void add(T element, PaneBundle bundle);
}
