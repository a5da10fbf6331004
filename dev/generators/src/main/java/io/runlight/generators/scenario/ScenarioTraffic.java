/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import io.runlight.generators.Delivery;
import io.runlight.generators.DeliveryStream;
import io.runlight.generators.traffic.Dirt;
import io.runlight.generators.traffic.TrafficPlan;
import io.runlight.generators.traffic.TrafficStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Steady traffic for benchmarks: the realistic mix of events of about 350 bytes, delivered almost
 * in order, without faults and without an end.
 */
public final class ScenarioTraffic {

    private static final Duration LATENESS = Duration.ofSeconds(5);
    private static final Duration ZOMBIE_AFTER = Duration.ofMinutes(30);
    private static final Duration RETENTION = Duration.ofHours(1);
    private static final Duration NO_END = Duration.ofDays(3650);

    private ScenarioTraffic() {}

    /**
     * Traffic that is made as it is asked for.
     *
     * @param eventsPerSecond how dense the event times are; more means more runs at one time
     */
    public static DeliveryStream steady(long seed, Instant start, int eventsPerSecond) {
        return new TrafficStream(
                new TrafficPlan(
                        "steady",
                        seed,
                        start,
                        NO_END,
                        NO_END.toSeconds() * eventsPerSecond,
                        LATENESS,
                        ZOMBIE_AFTER,
                        RETENTION,
                        1,
                        false,
                        0,
                        0,
                        Dirt.NONE,
                        List.of()));
    }

    /** The beginning of {@link #steady steady traffic} as a list. */
    public static List<Delivery> take(int events, long seed, Instant start, int eventsPerSecond) {
        DeliveryStream stream = steady(seed, start, eventsPerSecond);
        List<Delivery> deliveries = new ArrayList<>(events);
        while (deliveries.size() < events) {
            deliveries.add(stream.next());
        }
        return deliveries;
    }
}
