/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.jobs.alert.Finding;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A time in which runs of a pipeline are far from what is usual. Only {@link OutlierEpisodes}
 * changes it.
 */
final class OutlierEpisode {

    /** What was said last. */
    Finding said;

    /** The last time at which a run was far off, or one that was went on. */
    long lastAt;

    /**
     * Runs that were far off while they went on, and of which no end is known. The oldest first.
     */
    final Set<String> running = new LinkedHashSet<>();
}
