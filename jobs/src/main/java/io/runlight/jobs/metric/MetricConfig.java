/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * How windows of metrics are computed.
 *
 * @param labels fields besides the tags that make a series
 * @param tags names of the tags that make a series; empty for all
 * @param maxTags how many tags a series has at most
 * @param counterGap samples of a counter further apart do not connect
 * @param counterSamples how many samples of a counter are kept
 * @param hotCounters how many counters each subtask keeps on the heap
 */
record MetricConfig(
        Set<MetricLabel> labels,
        Set<String> tags,
        int maxTags,
        Duration counterGap,
        int counterSamples,
        int hotCounters)
        implements Serializable {

    MetricConfig {
        labels = Set.copyOf(labels);
        tags = Set.copyOf(tags);
    }
}
