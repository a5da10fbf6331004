/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Measurement;
import io.runlight.benchmarks.harness.TrafficPlan;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/** The steps of {@code bench peers}: each peer replays the topics alone, and is checked. */
final class PeerRace {

    private final PeerBed bed;
    private final PrintStream progress;
    private final Map<PeerKind, Measurement> results = new EnumMap<>(PeerKind.class);

    PeerRace(PeerBed bed, PrintStream progress) {
        this.bed = bed;
        this.progress = progress;
    }

    Map<String, Object> run() throws Exception {
        race(true, "warm-up-events", "events");
        race(false, "slow-warm-up-events", "slow-events");
        return PeerFigures.of(results);
    }

    /** The quick peers, or the slow ones, over topics of their own. */
    private void race(boolean quick, String warmUpEvents, String events) throws Exception {
        var kinds =
                bed.settings().constants("peers", PeerKind.class).stream()
                        .filter(kind -> kind.isQuick() == quick)
                        .toList();
        if (kinds.isEmpty()) {
            return;
        }
        TrafficPlan warmUp = plan(warmUpEvents);
        TrafficPlan plan = plan(events);
        try (Inputs warm = inputs(warmUpEvents, warmUp);
                Inputs inputs = inputs(events, plan)) {
            PeerCheck check = new PeerCheck(plan, bed.scope());
            for (PeerKind kind : kinds) {
                measure(kind, warm, inputs, check);
            }
        }
    }

    private void measure(PeerKind kind, Inputs warm, Inputs inputs, PeerCheck check)
            throws Exception {
        Peer peer = kind.on(bed);
        if (warm.events() > 0) {
            peer.replay(warm);
        }
        Measurement result = peer.replay(inputs);
        check.check(kind.figure(), peer);
        peer.remove();
        progress.println(result);
        results.put(kind, result);
    }

    private TrafficPlan plan(String events) {
        return new TrafficPlan(bed.settings().number(events), bed.settings().integer("open-runs"));
    }

    private Inputs inputs(String prefix, TrafficPlan plan) {
        Inputs inputs = bed.engines().inputs(prefix + ".", bed.settings().integer("partitions"));
        plan.fill(inputs);
        return inputs;
    }
}
