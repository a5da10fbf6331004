/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;

/** The names that producers give a run. */
final class RunTexts {

    final EarliestText pipeline = new EarliestText();
    final EarliestText environment = new EarliestText();
    final EarliestText parentRunId = new EarliestText();
    final EarliestText externalId = new EarliestText();
    final EarliestText userId = new EarliestText();
    final EarliestText configurationHash = new EarliestText();

    /** All of them, in the order of the binary form. */
    EarliestText[] all() {
        return new EarliestText[] {
            pipeline, environment, parentRunId, externalId, userId, configurationHash
        };
    }

    void take(PipelineRunEvent event) {
        long time = event.eventTimeMillis();
        pipeline.offer(event.pipeline(), time);
        environment.offer(event.environment(), time);
        parentRunId.offer(event.parentRunId(), time);
        externalId.offer(event.externalId(), time);
        userId.offer(event.userId(), time);
        if (event.plan() != null) {
            configurationHash.offer(event.plan().configurationHash(), time);
        }
    }

    void take(StepEvent event) {
        long time = event.eventTimeMillis();
        pipeline.offer(event.pipeline(), time);
        environment.offer(event.environment(), time);
        userId.offer(event.userId(), time);
    }
}
