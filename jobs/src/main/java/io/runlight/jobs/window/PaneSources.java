/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.run.RunOutcome;
import java.util.function.Consumer;

/** What panes are made of: events, and what became of runs. */
final class PaneSources {

    private PaneSources() {}

    /** Every distinct event. */
    static final class OfEvents implements PartSource<SourcedEvent, Pane> {

        private static final long serialVersionUID = 1L;

        private final Dimensions dimensions;
        private final ErrorRules rules;

        OfEvents(Dimensions dimensions, ErrorRules rules) {
            this.dimensions = dimensions;
            this.rules = rules;
        }

        @Override
        public PartBundle<SourcedEvent, Pane> open() {
            PaneBundle panes = new PaneBundle(dimensions, rules);
            return new PartBundle<>() {
                @Override
                public void add(SourcedEvent sourced) {
                    panes.add(sourced.event());
                }

                @Override
                public void drain(Consumer<Part<Pane>> to) {
                    panes.drain(to);
                }

                @Override
                public void drainUrgent(Consumer<Part<Pane>> to, long eventTime) {
                    panes.drainUrgent(to, eventTime);
                }

                @Override
                public void showWaiting(Consumer<Part<Pane>> to) {
                    panes.showWaiting(to);
                }
            };
        }

        @Override
        public SourcedEvent eventOf(SourcedEvent element) {
            return element;
        }
    }

    /** The outcomes of runs. */
    static final class OfOutcomes implements PartSource<RunOutcome, Pane> {

        private static final long serialVersionUID = 1L;

        private final Dimensions dimensions;

        OfOutcomes(Dimensions dimensions) {
            this.dimensions = dimensions;
        }

        @Override
        public PartBundle<RunOutcome, Pane> open() {
            PaneBundle panes = new PaneBundle(dimensions, ErrorRules.standard());
            return new PartBundle<>() {
                @Override
                public void add(RunOutcome outcome) {
                    panes.add(outcome);
                }

                @Override
                public void drain(Consumer<Part<Pane>> to) {
                    panes.drain(to);
                }

                @Override
                public void drainUrgent(Consumer<Part<Pane>> to, long eventTime) {
                    panes.drainUrgent(to, eventTime);
                }

                @Override
                public void showWaiting(Consumer<Part<Pane>> to) {
                    panes.showWaiting(to);
                }
            };
        }

        @Override
        public SourcedEvent eventOf(RunOutcome element) {
            return null;
        }
    }
}
