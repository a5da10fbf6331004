/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

import java.util.List;

/**
 * Which windows the peers land.
 *
 * @param intervals the shortest first
 */
public record PeerScope(List<PeerDimension> dimensions, List<PeerInterval> intervals) {

    public PeerScope {
        if (!dimensions.contains(PeerDimension.WORKSPACE)) {
            throw new IllegalArgumentException(
                    "dimensions: workspace must be among them, by which the end is recognised");
        }
        dimensions = List.copyOf(dimensions);
        intervals = intervals.stream().sorted().toList();
    }

    public PeerInterval shortest() {
        return intervals.get(0);
    }

    public PeerInterval longest() {
        return intervals.get(intervals.size() - 1);
    }
}
