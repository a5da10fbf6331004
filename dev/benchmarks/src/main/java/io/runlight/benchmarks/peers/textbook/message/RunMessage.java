/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.message;

import io.runlight.benchmarks.peers.textbook.window.SeriesFact;
import io.runlight.benchmarks.peers.window.Labels;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A change in the life of a run. */
public final class RunMessage extends Message {

    public String pipeline;
    public String runId;
    public String status;
    public long attempt;
    public String externalId;
    public String userId;
    public Long durationMs;
    public String errorType;
    public String errorMessage;
    public Long peakMemoryBytes;
    public Double peakCpu;

    static final String COLUMNS =
            "pipeline, run_id, status, attempt, external_id, user_id, duration_ms, error_type,"
                    + " error_message, peak_memory_bytes, peak_cpu";

    @Override
    public Labels labels() {
        return new Labels(environment, pipeline, null, null, null, null, userId, "run");
    }

    @Override
    public void fill(SeriesFact fact) {
        fact.status = status;
        fact.millis = durationMs == null ? null : (double) durationMs;
    }

    @Override
    public void bind(PreparedStatement insert) throws SQLException {
        row(insert)
                .text(pipeline)
                .text(runId)
                .text(status)
                .number(attempt)
                .text(externalId)
                .text(userId)
                .number(durationMs)
                .text(errorType)
                .text(errorMessage)
                .number(peakMemoryBytes)
                .number(peakCpu);
    }
}
