/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.benchmarks.harness.SimulatedTraffic;
import io.runlight.benchmarks.harness.TrafficPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectedWindowsTest {

    private static final int EVENTS = 2_000;

    @Test
    void everyIntervalOfTheWorkspacesHasEveryEvent() {
        Map<WindowKey, WindowCounts> windows = windows(PeerDimension.WORKSPACE);
        for (PeerInterval interval : PeerInterval.values()) {
            assertThat(sum(windows, interval, Counted.EVENTS)).isEqualTo(EVENTS);
        }
    }

    @Test
    void eventsWithoutALabelAreNotCountedInItsDimension() {
        Map<WindowKey, WindowCounts> windows = windows(PeerDimension.MODEL);
        assertThat(sum(windows, PeerInterval.DAY, Counted.EVENTS))
                .isPositive()
                .isEqualTo(sum(windows, PeerInterval.DAY, Counted.LLM_CALLS));
    }

    @Test
    void aSeriesOfTwoLabelsIsJoined() {
        assertThat(windows(PeerDimension.STEP).keySet())
                .extracting(WindowKey::series)
                .allMatch(series -> series.matches("pipeline-\\d+/[a-z]+"));
    }

    private static Map<WindowKey, WindowCounts> windows(PeerDimension dimension) {
        ExpectedWindows windows =
                new ExpectedWindows(
                        new PeerScope(
                                List.of(PeerDimension.values()), List.of(PeerInterval.values())));
        SimulatedTraffic traffic = new TrafficPlan(EVENTS, 100).traffic();
        for (int i = 0; i < EVENTS; i++) {
            windows.add(traffic.next());
        }
        Map<WindowKey, WindowCounts> some = new HashMap<>(windows.windows());
        some.keySet().removeIf(key -> !key.dimension().equals(dimension.wireName()));
        return some;
    }

    private static long sum(
            Map<WindowKey, WindowCounts> windows, PeerInterval interval, Counted counted) {
        return windows.entrySet().stream()
                .filter(entry -> entry.getKey().intervalSeconds() == interval.seconds())
                .mapToLong(entry -> entry.getValue().get(counted))
                .sum();
    }
}
