/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import io.runlight.generators.truth.Episode;
import io.runlight.generators.truth.EpisodeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A list of episodes in the making, with times given as shares of a scenario's length. */
final class Episodes {

    private final long start;
    private final double length;
    private final List<Episode> episodes = new ArrayList<>();

    Episodes(Instant start, Duration length) {
        this.start = start.toEpochMilli();
        this.length = length.toMillis();
    }

    Episodes add(
            EpisodeType type,
            String workspace,
            String target,
            String step,
            double from,
            double to,
            double strength) {
        long begin = start + (long) (from * length);
        long end = start + (long) (to * length);
        episodes.add(new Episode(type, workspace, target, step, begin, end, strength));
        return this;
    }

    List<Episode> list() {
        return List.copyOf(episodes);
    }
}
