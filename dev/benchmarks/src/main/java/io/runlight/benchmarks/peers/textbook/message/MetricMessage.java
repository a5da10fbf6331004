/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.message;

import io.runlight.benchmarks.peers.textbook.window.SeriesFact;
import io.runlight.benchmarks.peers.window.Labels;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** A sample of a metric; windows only count it. */
public final class MetricMessage extends Message {

    public String name;
    public String metricType;
    public String unit;
    public Double value;
    public String pipeline;
    public String runId;
    public String step;
    public Map<String, String> tags;

    static final String COLUMNS = "name, metric_type, unit, value, pipeline, run_id, step, tags";

    @Override
    public Labels labels() {
        return new Labels(environment, pipeline, step, null, null, null, null, "metric");
    }

    @Override
    public void fill(SeriesFact fact) {
        // It counts as an event, nothing more.
    }

    @Override
    public void bind(PreparedStatement insert) throws SQLException {
        row(insert)
                .text(name)
                .text(metricType)
                .text(unit)
                .number(value)
                .text(pipeline)
                .text(runId)
                .text(step)
                .map(tags);
    }
}
