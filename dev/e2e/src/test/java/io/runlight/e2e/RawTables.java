/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.core.event.EventKind;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.List;
import java.util.Map;

/** The tables that hold events as they came. */
final class RawTables {

    private static final Map<EventKind, String> TABLES =
            Map.of(
                    EventKind.PIPELINE_RUN, "pipeline_run_events",
                    EventKind.STEP, "step_events",
                    EventKind.LLM_CALL, "llm_calls",
                    EventKind.ACTIVITY, "activities",
                    EventKind.METRIC, "metric_samples");

    private RawTables() {}

    /** The ids of the events of a kind, one for each row. */
    static List<String> eventIds(ClickHouseEngine clickHouse, EventKind kind) {
        return clickHouse.rows(
                "SELECT concat(workspace_id, '/', event_id) AS id FROM runlight_data."
                        + TABLES.get(kind)
                        + " ORDER BY id");
    }
}
