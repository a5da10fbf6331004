/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepType;
import java.util.List;
import java.util.Map;

/**
 * One executed step of a trace, on the trace's own clock; null where the trace does not say.
 *
 * @param status how it ended
 * @param attributes known when it starts; told at its start and at its end
 */
record TraceStep(
        String name,
        StepType type,
        long startMillis,
        long endMillis,
        boolean durationKnown,
        RunStatus status,
        List<String> dependsOn,
        String errorType,
        String errorMessage,
        Usage usage,
        Map<String, String> attributes) {

    /** What a step used. */
    record Usage(Long inputBytes, Long outputBytes, Long peakMemoryBytes, Double peakCpu) {

        static final Usage UNKNOWN = new Usage(null, null, null, null);
    }
}
