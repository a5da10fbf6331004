/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import java.util.HashMap;
import java.util.Map;

/** The windows of some events, added up in the simplest way. */
public final class ExpectedWindows {

    private final PeerScope scope;
    private final Map<WindowKey, WindowCounts> windows = new HashMap<>();

    public ExpectedWindows(PeerScope scope) {
        this.scope = scope;
    }

    /** Adds an event to each of its windows. */
    public void add(Event event) {
        Labels labels = EventLabels.of(event);
        for (PeerDimension dimension : scope.dimensions()) {
            String series = dimension.series(labels);
            if (series != null) {
                for (PeerInterval interval : scope.intervals()) {
                    WindowKey key =
                            new WindowKey(
                                    interval.seconds(),
                                    dimension.wireName(),
                                    event.workspaceId(),
                                    series,
                                    interval.start(event.eventTimeMillis()));
                    count(event, windows.computeIfAbsent(key, each -> new WindowCounts()));
                }
            }
        }
    }

    public Map<WindowKey, WindowCounts> windows() {
        return windows;
    }

    private static void count(Event event, WindowCounts counts) {
        counts.add(Counted.EVENTS, 1);
        if (event instanceof StepEvent step) {
            counts.add(Counted.STEPS_COMPLETED, step.status() == RunStatus.COMPLETED ? 1 : 0);
        } else if (event instanceof LlmCallEvent call) {
            counts.add(Counted.LLM_CALLS, 1);
            counts.add(Counted.LLM_ERRORS, call.failed() ? 1 : 0);
            counts.add(Counted.INPUT_TOKENS, call.inputTokens());
            counts.add(Counted.OUTPUT_TOKENS, call.outputTokens());
        } else if (event instanceof ActivityEvent) {
            counts.add(Counted.ACTIVITIES, 1);
        }
    }
}
