/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.core.event.Event;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Half an hour of metric samples: gauges of either sign, counters that restart, histograms. */
final class MetricTraffic {

    private static final long MINUTES = 30;
    private static final long MINUTE = 60_000;

    /** Longer than samples of a counter connect. */
    private static final long SILENCE_FROM = 8 * MINUTE;

    private static final long SILENCE_TO = 20 * MINUTE;

    private MetricTraffic() {}

    static List<Event> events() {
        Random random = new Random(7);
        List<Event> events = new ArrayList<>();
        for (String workspace : List.of("acme", "globex")) {
            for (int host = 0; host < 3; host++) {
                addHost(workspace, "host-" + host, random, events);
            }
        }
        return events;
    }

    private static void addHost(String workspace, String host, Random random, List<Event> events) {
        long total = random.nextInt(1_000);
        for (long after = 0; after < MINUTES * MINUTE; after += 1_000 + random.nextInt(9_000)) {
            long time = Traffic.START + after;
            String id = workspace + host + after;
            // In quarters, so that sums are the same in any arithmetic.
            double value = random.nextInt(400) / 4.0 - 30;
            events.add(sample(id + "g", time, workspace, "heat", MetricType.GAUGE, value, host));
            total = random.nextInt(50) == 0 ? random.nextInt(5) : total + random.nextInt(20);
            if (!host.equals("host-2") || after < SILENCE_FROM || after > SILENCE_TO) {
                events.add(
                        sample(
                                id + "c",
                                time,
                                workspace,
                                "requests",
                                MetricType.COUNTER,
                                (double) total,
                                host));
            }
            events.add(histogram(id + "h", time, workspace, random));
        }
    }

    /** The process is in the attributes of gauges, but a run of its own for counters. */
    private static MetricEvent sample(
            String id,
            long time,
            String workspace,
            String name,
            MetricType type,
            double value,
            String host) {
        boolean counter = type == MetricType.COUNTER;
        return new MetricEvent(
                id,
                time,
                workspace,
                "production",
                name,
                type,
                "1",
                value,
                "etl",
                counter ? "run-of-" + host : null,
                null,
                counter ? Map.of("zone", "eu") : Map.of("zone", "eu", "host", host),
                List.of(),
                List.of(),
                null,
                Map.of("host", host));
    }

    private static MetricEvent histogram(String id, long time, String workspace, Random random) {
        return new MetricEvent(
                id,
                time,
                workspace,
                "production",
                "wait",
                MetricType.HISTOGRAM,
                "ms",
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(10.0, 100.0, 1_000.0),
                List.of(
                        (long) random.nextInt(9),
                        (long) random.nextInt(9),
                        (long) random.nextInt(9),
                        (long) random.nextInt(3)),
                random.nextInt(4_000) / 4.0,
                Map.of());
    }
}
