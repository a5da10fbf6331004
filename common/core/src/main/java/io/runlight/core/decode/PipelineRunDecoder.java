/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;

/** The decoder of events of a run. */
final class PipelineRunDecoder {

    private static final NameTable NAMES =
            CommonFields.with(
                    "pipeline",
                    "run_id",
                    "status",
                    "scheduled_time",
                    "parent_run_id",
                    "attempt",
                    "external_id",
                    "user_id",
                    "plan",
                    "duration_ms",
                    "error_type",
                    "error_message",
                    "failed_step",
                    "peak_memory_bytes",
                    "peak_cpu",
                    "retries");

    private static final int PIPELINE = CommonFields.OWN;
    private static final int RUN_ID = CommonFields.OWN + 1;
    private static final int STATUS = CommonFields.OWN + 2;
    private static final int SCHEDULED_TIME = CommonFields.OWN + 3;
    private static final int PARENT_RUN_ID = CommonFields.OWN + 4;
    private static final int ATTEMPT = CommonFields.OWN + 5;
    private static final int EXTERNAL_ID = CommonFields.OWN + 6;
    private static final int USER_ID = CommonFields.OWN + 7;
    private static final int PLAN = CommonFields.OWN + 8;
    private static final int DURATION_MS = CommonFields.OWN + 9;
    private static final int ERROR_TYPE = CommonFields.OWN + 10;
    private static final int ERROR_MESSAGE = CommonFields.OWN + 11;
    private static final int FAILED_STEP = CommonFields.OWN + 12;
    private static final int PEAK_MEMORY_BYTES = CommonFields.OWN + 13;
    private static final int PEAK_CPU = CommonFields.OWN + 14;
    private static final int RETRIES = CommonFields.OWN + 15;

    private static final WordTable<RunStatus> STATUSES =
            WordTable.of(RunStatus.values(), RunStatus::wireName);

    private final FieldOrder order = new FieldOrder(NAMES);
    private final PlanDecoder plans = new PlanDecoder();

    PipelineRunEvent decode(FieldReader in, CommonFields common) throws RefusedException {
        String pipeline = null;
        String runId = null;
        RunStatus status = null;
        Long scheduledTimeMillis = null;
        String parentRunId = null;
        Integer attempt = null;
        String externalId = null;
        String userId = null;
        RunPlan plan = null;
        Long durationMillis = null;
        String errorType = null;
        String errorMessage = null;
        String failedStep = null;
        Long peakMemoryBytes = null;
        Double peakCpu = null;
        Integer retries = null;
        while (in.next(order)) {
            switch (in.field()) {
                case PIPELINE -> pipeline = in.name();
                case RUN_ID -> runId = in.id();
                case STATUS -> status = in.word(STATUSES);
                case SCHEDULED_TIME -> scheduledTimeMillis = in.time();
                case PARENT_RUN_ID -> parentRunId = in.id();
                case ATTEMPT -> attempt = (int) in.integer(1, Integer.MAX_VALUE);
                case EXTERNAL_ID -> externalId = in.id();
                case USER_ID -> userId = in.id();
                case PLAN -> plan = plans.decode(in);
                case DURATION_MS -> durationMillis = in.duration();
                case ERROR_TYPE -> errorType = in.name();
                case ERROR_MESSAGE -> errorMessage = in.text();
                case FAILED_STEP -> failedStep = in.name();
                case PEAK_MEMORY_BYTES -> peakMemoryBytes = in.integer();
                case PEAK_CPU -> peakCpu = in.decimal(0, Double.MAX_VALUE);
                case RETRIES -> retries = in.smallInteger();
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
        if (status == null) {
            throw in.missing("status");
        }
        return new PipelineRunEvent(
                common.eventId(),
                common.eventTime(),
                common.workspaceId(),
                common.environment(),
                pipeline,
                runId,
                status,
                scheduledTimeMillis,
                parentRunId,
                attempt,
                externalId,
                userId,
                plan,
                durationMillis,
                errorType,
                errorMessage,
                failedStep,
                peakMemoryBytes,
                peakCpu,
                retries,
                in.attributes());
    }
}
