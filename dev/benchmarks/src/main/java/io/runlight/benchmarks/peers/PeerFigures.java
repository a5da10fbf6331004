/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import io.runlight.benchmarks.harness.Measurement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of {@code bench peers}. */
final class PeerFigures {

    private PeerFigures() {}

    /** How many times as fast and as cheap as each other peer Runlight is, then the raw figures. */
    static Map<String, Object> of(Map<PeerKind, Measurement> results) {
        Map<String, Object> figures = new LinkedHashMap<>();
        Measurement ours = results.get(PeerKind.RUNLIGHT);
        if (ours != null) {
            results.forEach(
                    (kind, theirs) -> {
                        if (kind != PeerKind.RUNLIGHT) {
                            figures.put(
                                    "times_" + kind.figure(),
                                    Measurement.rounded(
                                            ours.eventsPerSecond() / theirs.eventsPerSecond()));
                            figures.put(
                                    "times_" + kind.figure() + "_cpu",
                                    Measurement.rounded(
                                            theirs.cpuSecondsPerMillion()
                                                    / ours.cpuSecondsPerMillion()));
                        }
                    });
        }
        results.values().forEach(each -> each.addTo(figures, ""));
        return figures;
    }
}
