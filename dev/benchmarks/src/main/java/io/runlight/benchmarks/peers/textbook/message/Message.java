/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.message;

import io.runlight.benchmarks.peers.textbook.window.SeriesFact;
import io.runlight.benchmarks.peers.window.Labels;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** What all events have; public fields make subclasses POJOs for Jackson and for Flink. */
public abstract class Message {

    public String eventId;
    public Instant eventTime;
    public String workspaceId;
    public String environment;
    public Map<String, String> attributes;

    /** What series are made of. */
    public abstract Labels labels();

    /** Puts what windows add up into a fact. */
    public abstract void fill(SeriesFact fact);

    /** Sets the parameters of the insert into its raw table. */
    public abstract void bind(PreparedStatement insert) throws SQLException;

    /** Begins the insert with what all events have. */
    final Row row(PreparedStatement insert) throws SQLException {
        return new Row(insert)
                .text(eventId)
                .time(eventTime)
                .text(workspaceId)
                .text(environment)
                .map(attributes);
    }
}
