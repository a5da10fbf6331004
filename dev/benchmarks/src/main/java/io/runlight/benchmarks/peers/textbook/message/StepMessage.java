/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.message;

import io.runlight.benchmarks.peers.textbook.window.SeriesFact;
import io.runlight.benchmarks.peers.window.Labels;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A change in the life of an attempt at a step. */
public final class StepMessage extends Message {

    public String pipeline;
    public String runId;
    public String step;
    public String stepId;
    public String stepType;
    public String status;
    public long attempt;
    public String userId;
    public Long durationMs;
    public String errorType;
    public String errorMessage;
    public Long inputBytes;
    public Long outputBytes;

    static final String COLUMNS =
            "pipeline, run_id, step, step_id, step_type, status, attempt, user_id, duration_ms,"
                    + " error_type, error_message, input_bytes, output_bytes";

    @Override
    public Labels labels() {
        return new Labels(environment, pipeline, step, stepType, null, null, userId, "step");
    }

    @Override
    public void fill(SeriesFact fact) {
        fact.status = status;
        fact.retried = attempt > 1;
        fact.millis = durationMs == null ? null : (double) durationMs;
    }

    @Override
    public void bind(PreparedStatement insert) throws SQLException {
        row(insert)
                .text(pipeline)
                .text(runId)
                .text(step)
                .text(stepId)
                .text(stepType)
                .text(status)
                .number(attempt)
                .text(userId)
                .number(durationMs)
                .text(errorType)
                .text(errorMessage)
                .number(inputBytes)
                .number(outputBytes);
    }
}
