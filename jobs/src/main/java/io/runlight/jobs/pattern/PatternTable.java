/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.id.ContentIds;
import io.runlight.flink.clickhouse.Table;
import io.runlight.jobs.alert.Finding;

/** The table {@code pattern_matches}, column by column: a row for each finding of a pattern. */
public final class PatternTable {

    public static final Table<Finding> TABLE =
            Table.<Finding>named("pattern_matches")
                    .lowCardinality("workspace_id", Finding::workspaceId)
                    .lowCardinality("pattern", Finding::kind)
                    .string("match_id", PatternTable::matchId)
                    .dateTime64Millis("at", Finding::atMillis)
                    .lowCardinality("state", finding -> finding.state().wireName())
                    .lowCardinality("severity", finding -> finding.severity().wireName())
                    .float64("score", Finding::score)
                    .lowCardinality("pipeline", Finding::pipeline)
                    .string("subject", Finding::dedupeKey)
                    .string("title", Finding::title)
                    .string("summary", Finding::summary)
                    .string("recommendation", Finding::recommendation)
                    .dateTime64Millis("since", Finding::sinceMillis)
                    .arrayString("evidence", Finding::evidence)
                    .map("labels", Finding::labels)
                    .map("facts", Finding::facts)
                    .build();

    private PatternTable() {}

    /** The same for all findings of one match. */
    private static String matchId(Finding finding) {
        return ContentIds.of(
                "match",
                finding.kind(),
                finding.workspaceId(),
                finding.dedupeKey(),
                Long.toString(finding.sinceMillis()));
    }
}
