/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.message;

import io.runlight.benchmarks.peers.textbook.window.SeriesFact;
import io.runlight.benchmarks.peers.window.Labels;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Something that a user or a system did. */
public final class ActivityMessage extends Message {

    public String activityKind;
    public String userId;
    public String sessionId;
    public String action;
    public String source;
    public String pipeline;
    public String runId;
    public double credits;
    public Double value;
    public Map<String, String> properties;

    static final String COLUMNS =
            "activity_kind, user_id, session_id, action, source, pipeline, run_id, credits, value,"
                    + " properties";

    @Override
    public Labels labels() {
        return new Labels(environment, pipeline, null, null, null, null, userId, activityKind);
    }

    @Override
    public void fill(SeriesFact fact) {
        fact.credits = credits;
    }

    @Override
    public void bind(PreparedStatement insert) throws SQLException {
        row(insert)
                .text(activityKind)
                .text(userId)
                .text(sessionId)
                .text(action)
                .text(source)
                .text(pipeline)
                .text(runId)
                .number(credits)
                .number(value)
                .map(properties);
    }
}
