/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.message;

import io.runlight.benchmarks.peers.textbook.window.SeriesFact;
import io.runlight.benchmarks.peers.window.Labels;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A request to a model provider. */
public final class CallMessage extends Message {

    public String pipeline;
    public String runId;
    public String step;
    public String userId;
    public String provider;
    public String model;
    public String operation;
    public long inputTokens;
    public long outputTokens;
    public long cachedTokens;
    public long reasoningTokens;
    public double costUsd;
    public Double latencyMs;
    public Double timeToFirstTokenMs;
    public String finishReason;
    public String errorType;
    public String errorMessage;

    static final String COLUMNS =
            "pipeline, run_id, step, user_id, provider, model, operation, input_tokens,"
                    + " output_tokens, cached_tokens, reasoning_tokens, cost_usd, latency_ms,"
                    + " time_to_first_token_ms, finish_reason, error_type, error_message";

    @Override
    public Labels labels() {
        return new Labels(environment, pipeline, step, null, provider, model, userId, "llm_call");
    }

    @Override
    public void fill(SeriesFact fact) {
        fact.failed = errorType != null;
        fact.inputTokens = inputTokens;
        fact.outputTokens = outputTokens;
        fact.cachedTokens = cachedTokens;
        fact.reasoningTokens = reasoningTokens;
        fact.costUsd = costUsd;
        fact.millis = latencyMs;
        fact.timeToFirstTokenMs = timeToFirstTokenMs;
    }

    @Override
    public void bind(PreparedStatement insert) throws SQLException {
        row(insert)
                .text(pipeline)
                .text(runId)
                .text(step)
                .text(userId)
                .text(provider)
                .text(model)
                .text(operation)
                .number(inputTokens)
                .number(outputTokens)
                .number(cachedTokens)
                .number(reasoningTokens)
                .number(costUsd)
                .number(latencyMs)
                .number(timeToFirstTokenMs)
                .text(finishReason)
                .text(errorType)
                .text(errorMessage);
    }
}
