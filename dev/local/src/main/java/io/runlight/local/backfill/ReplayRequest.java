/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a replay is asked to do.
 *
 * @param from where to begin, or empty for the first event
 * @param to where to end, or empty for as far as nothing changes any more
 * @param fromTopics whether to read Kafka instead of the raw tables
 * @param dryRun compares and replaces nothing
 * @param keepShadow leaves the tables of the replay for a look at them
 * @param lookback how much to read before the range, or empty for as much as its runs need
 */
public record ReplayRequest(
        Optional<Instant> from,
        Optional<Instant> to,
        boolean fromTopics,
        boolean dryRun,
        boolean keepShadow,
        Optional<Duration> lookback) {}
