/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import java.util.List;

/** The decoder of events of a step attempt. */
final class StepDecoder {

    private static final NameTable NAMES =
            CommonFields.with(
                    "pipeline",
                    "run_id",
                    "step",
                    "step_id",
                    "parent_step_id",
                    "step_type",
                    "status",
                    "attempt",
                    "scheduled_time",
                    "external_id",
                    "user_id",
                    "depends_on",
                    "duration_ms",
                    "error_type",
                    "error_message",
                    "input_bytes",
                    "output_bytes",
                    "peak_memory_bytes",
                    "peak_cpu");

    private static final int PIPELINE = CommonFields.OWN;
    private static final int RUN_ID = CommonFields.OWN + 1;
    private static final int STEP = CommonFields.OWN + 2;
    private static final int STEP_ID = CommonFields.OWN + 3;
    private static final int PARENT_STEP_ID = CommonFields.OWN + 4;
    private static final int STEP_TYPE = CommonFields.OWN + 5;
    private static final int STATUS = CommonFields.OWN + 6;
    private static final int ATTEMPT = CommonFields.OWN + 7;
    private static final int SCHEDULED_TIME = CommonFields.OWN + 8;
    private static final int EXTERNAL_ID = CommonFields.OWN + 9;
    private static final int USER_ID = CommonFields.OWN + 10;
    private static final int DEPENDS_ON = CommonFields.OWN + 11;
    private static final int DURATION_MS = CommonFields.OWN + 12;
    private static final int ERROR_TYPE = CommonFields.OWN + 13;
    private static final int ERROR_MESSAGE = CommonFields.OWN + 14;
    private static final int INPUT_BYTES = CommonFields.OWN + 15;
    private static final int OUTPUT_BYTES = CommonFields.OWN + 16;
    private static final int PEAK_MEMORY_BYTES = CommonFields.OWN + 17;
    private static final int PEAK_CPU = CommonFields.OWN + 18;

    private static final WordTable<StepType> STEP_TYPES =
            WordTable.of(StepType.values(), StepType::wireName);
    private static final WordTable<RunStatus> STATUSES =
            WordTable.of(RunStatus.values(), RunStatus::wireName);

    private final FieldOrder order = new FieldOrder(NAMES);

    StepEvent decode(FieldReader in, CommonFields common) throws RefusedException {
        String pipeline = null;
        String runId = null;
        String step = null;
        String stepId = null;
        String parentStepId = null;
        StepType stepType = StepType.OTHER;
        RunStatus status = null;
        int attempt = 1;
        Long scheduledTimeMillis = null;
        String externalId = null;
        String userId = null;
        List<String> dependsOn = List.of();
        Long durationMillis = null;
        String errorType = null;
        String errorMessage = null;
        Long inputBytes = null;
        Long outputBytes = null;
        Long peakMemoryBytes = null;
        Double peakCpu = null;
        while (in.next(order)) {
            switch (in.field()) {
                case PIPELINE -> pipeline = in.name();
                case RUN_ID -> runId = in.id();
                case STEP -> step = in.name();
                case STEP_ID -> stepId = in.id();
                case PARENT_STEP_ID -> parentStepId = in.id();
                case STEP_TYPE -> stepType = in.word(STEP_TYPES);
                case STATUS -> status = in.word(STATUSES);
                case ATTEMPT -> attempt = (int) in.integer(1, Integer.MAX_VALUE);
                case SCHEDULED_TIME -> scheduledTimeMillis = in.time();
                case EXTERNAL_ID -> externalId = in.id();
                case USER_ID -> userId = in.id();
                case DEPENDS_ON -> dependsOn = in.names();
                case DURATION_MS -> durationMillis = in.duration();
                case ERROR_TYPE -> errorType = in.name();
                case ERROR_MESSAGE -> errorMessage = in.text();
                case INPUT_BYTES -> inputBytes = in.integer();
                case OUTPUT_BYTES -> outputBytes = in.integer();
                case PEAK_MEMORY_BYTES -> peakMemoryBytes = in.integer();
                case PEAK_CPU -> peakCpu = in.decimal(0, Double.MAX_VALUE);
                default -> common.read(in);
            }
        }
        common.end(in);
        if (pipeline == null) {
            throw in.missing("pipeline");
        }
        if (runId == null) {
            throw in.missing("run_id");
        }
        if (step == null) {
            throw in.missing("step");
        }
        if (status == null) {
            throw in.missing("status");
        }
        return new StepEvent(
                common.eventId(),
                common.eventTime(),
                common.workspaceId(),
                common.environment(),
                pipeline,
                runId,
                step,
                stepId,
                parentStepId,
                stepType,
                status,
                attempt,
                scheduledTimeMillis,
                externalId,
                userId,
                dependsOn,
                durationMillis,
                errorType,
                errorMessage,
                inputBytes,
                outputBytes,
                peakMemoryBytes,
                peakCpu,
                in.attributes());
    }
}
