/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import io.runlight.benchmarks.harness.SimulatedTraffic;
import io.runlight.benchmarks.harness.TrafficPlan;
import io.runlight.benchmarks.peers.window.ExpectedWindows;
import io.runlight.benchmarks.peers.window.PeerScope;
import io.runlight.benchmarks.peers.window.WindowComparison;
import io.runlight.benchmarks.peers.window.WindowCounts;
import io.runlight.benchmarks.peers.window.WindowKey;
import io.runlight.benchmarks.peers.window.WindowRows;
import java.util.Map;

/** What a peer must have landed for its figures to mean anything. */
final class PeerCheck {

    private final TrafficPlan plan;
    private final Map<WindowKey, WindowCounts> expected;

    PeerCheck(TrafficPlan plan, PeerScope scope) {
        this.plan = plan;
        ExpectedWindows windows = new ExpectedWindows(scope);
        SimulatedTraffic traffic = plan.traffic();
        for (long i = 0; i < plan.events(); i++) {
            windows.add(traffic.next());
        }
        this.expected = windows.windows();
    }

    /**
     * Compares every window and the number of raw rows.
     *
     * @throws IllegalStateException if one is wrong
     */
    void check(String name, Peer peer) {
        if (peer.rawRows() != plan.events()) {
            throw new IllegalStateException(
                    "%s landed %,d raw rows of %,d events"
                            .formatted(name, peer.rawRows(), plan.events()));
        }
        WindowComparison.check(name, expected, WindowRows.parse(peer.windows()));
    }
}
