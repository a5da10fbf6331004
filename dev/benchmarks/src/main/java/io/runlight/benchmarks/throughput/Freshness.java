/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How long an event takes from its arrival in Kafka to a row that a query sees, while traffic comes
 * at a steady rate. Marker events tell: the n-th of them is visible as soon as n are counted.
 */
final class Freshness {

    private static final String WORKSPACE = "freshness";
    private static final Duration MARKER_INTERVAL = Duration.ofMillis(50);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private final Inputs inputs;
    private final ClickHouseEngine clickHouse;
    private final List<Long> sentNanos = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    Freshness(Inputs inputs, ClickHouseEngine clickHouse) {
        this.inputs = inputs;
        this.clickHouse = clickHouse;
    }

    /** Sends traffic at the rate for a while; from the second half on it measures. */
    Map<String, Percentiles> measure(double eventsPerSecond, Duration time) throws Exception {
        Watch raw =
                new Watch("SELECT count() FROM runlight_data.activities WHERE workspace_id = '");
        Watch windows =
                new Watch(
                        "SELECT sum(activities) FROM runlight_data.windows FINAL WHERE dimension ="
                                + " 'workspace' AND workspace_id = '");
        List<Thread> watchers = List.of(new Thread(raw, "raw"), new Thread(windows, "windows"));
        watchers.forEach(Thread::start);
        try {
            send(eventsPerSecond, time);
        } finally {
            over = true;
            for (Thread watcher : watchers) {
                watcher.join();
            }
        }
        return Map.of("raw", raw.result(), "windows", windows.result());
    }

    private void send(double eventsPerSecond, Duration time) throws InterruptedException {
        SimulatedTraffic traffic =
                new SimulatedTraffic(2, System.currentTimeMillis(), eventsPerSecond, 20_000);
        long start = System.nanoTime();
        long sent = 0;
        long nextMarker = start;
        for (long now = start; now - start < time.toNanos(); now = System.nanoTime()) {
            long due = (long) ((now - start) / 1e9 * eventsPerSecond);
            for (; sent < due; sent++) {
                inputs.send(traffic.next());
            }
            if (now >= nextMarker) {
                mark();
                nextMarker += MARKER_INTERVAL.toNanos();
            }
            Thread.sleep(1);
        }
    }

    private void mark() {
        String id = "marker-" + sentNanos.size();
        inputs.send(
                new ActivityEvent(
                        id,
                        System.currentTimeMillis(),
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
                        Map.of()));
        sentNanos.add(System.nanoTime());
    }

    /** Asks one question again and again. */
    private final class Watch implements Runnable {

        private final String query;
        private final List<Long> millis = new ArrayList<>();
        private int seen;

        Watch(String query) {
            this.query = query + WORKSPACE + "'";
        }

        @Override
        public void run() {
            try {
                while (!over) {
                    int visible = Integer.parseInt(clickHouse.query(query));
                    long now = System.nanoTime();
                    for (; seen < visible; seen++) {
                        millis.add((now - sentNanos.get(seen)) / 1_000_000);
                    }
                    Thread.sleep(POLL_INTERVAL.toMillis());
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }

        Percentiles result() {
            return Percentiles.of(millis.subList(millis.size() / 3, millis.size()));
        }
    }
}
