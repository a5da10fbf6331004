/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;

/** The names that producers give a run. */
final class RunTexts {

    EarliestText pipeline = new EarliestText();
    EarliestText environment = new EarliestText();
    EarliestText parentRunId = new EarliestText();
    EarliestText externalId = new EarliestText();
    EarliestText userId = new EarliestText();
    EarliestText configurationHash = new EarliestText();

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
