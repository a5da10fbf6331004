/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import io.runlight.benchmarks.harness.BareRun;
import io.runlight.benchmarks.harness.Inputs;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.RunStatus;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Events of a workspace of their own, an activity and the start of a run each, and when they left.
 */
final class Markers {

    private static final String WORKSPACE = "freshness";
    private static final String OURS = " WHERE workspace_id = '" + WORKSPACE + "'";

    static final String RAW = "SELECT count() FROM runlight_data.activities" + OURS;
    static final String WINDOWS =
            "SELECT sum(newest) FROM (SELECT argMax(activities, version) AS newest"
                    + " FROM runlight_data.series_windows"
                    + OURS
                    + " AND interval_seconds = 60 AND dimension = 'workspace'"
                    + " GROUP BY window_start)";
    static final String LIVE = "SELECT uniqExact(run_id) FROM runlight_data.live_runs" + OURS;

    private final Inputs inputs;
    private final List<Long> sentNanos = new CopyOnWriteArrayList<>();

    Markers(Inputs inputs) {
        this.inputs = inputs;
    }

    /** A watch that asks how many markers can be seen. */
    MarkerWatch watch(String name, ClickHouseEngine clickHouse, String question) {
        return new MarkerWatch(name, clickHouse, question, sentNanos);
    }

    void send() {
        String id = "marker-" + sentNanos.size();
        long time = System.currentTimeMillis();
        inputs.send(activity(id, time));
        inputs.send(
                new BareRun(WORKSPACE, "marker", id + "-run")
                        .event(id + "-run", time, RunStatus.STARTED));
        sentNanos.add(System.nanoTime());
    }

    private static ActivityEvent activity(String id, long time) {
        return new ActivityEvent(
                id,
                time,
                WORKSPACE,
                "production",
                ActivityKind.SYSTEM_EVENT,
                null,
                null,
                "marker",
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of());
    }
}
