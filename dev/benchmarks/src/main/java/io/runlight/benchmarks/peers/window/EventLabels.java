/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;

/** The labels of events. */
final class EventLabels {

    private EventLabels() {}

    static Labels of(Event event) {
        String environment = event.environment();
        if (event instanceof PipelineRunEvent run) {
            return new Labels(
                    environment, run.pipeline(), null, null, null, null, run.userId(), "run");
        }
        if (event instanceof StepEvent step) {
            return new Labels(
                    environment,
                    step.pipeline(),
                    step.step(),
                    step.stepType().wireName(),
                    null,
                    null,
                    step.userId(),
                    "step");
        }
        if (event instanceof LlmCallEvent call) {
            return new Labels(
                    environment,
                    call.pipeline(),
                    call.step(),
                    null,
                    call.provider(),
                    call.model(),
                    call.userId(),
                    "llm_call");
        }
        if (event instanceof ActivityEvent activity) {
            return new Labels(
                    environment,
                    activity.pipeline(),
                    null,
                    null,
                    null,
                    null,
                    activity.userId(),
                    activity.activityKind().wireName());
        }
        MetricEvent metric = (MetricEvent) event;
        return new Labels(
                environment, metric.pipeline(), metric.step(), null, null, null, null, "metric");
    }
}
