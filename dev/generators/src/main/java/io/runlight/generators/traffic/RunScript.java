/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.Event;
import java.util.ArrayList;
import java.util.List;

/** A run in the making: what has been decided about it so far. */
final class RunScript {

    private final PipelineProfile pipeline;
    private final RunEvents events;
    private final Draw draw;
    private final List<Event> happened = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();

    RunScript(PipelineProfile pipeline, RunEvents events, Draw draw) {
        this.pipeline = pipeline;
        this.events = events;
        this.draw = draw;
    }

    PipelineProfile pipeline() {
        return pipeline;
    }

    RunEvents events() {
        return events;
    }

    Draw draw() {
        return draw;
    }

    List<Event> happened() {
        return happened;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    void add(Event event) {
        happened.add(event);
    }

    void add(Attempt attempt) {
        attempts.add(attempt);
    }
}
