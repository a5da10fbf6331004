/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.MetricEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reader of metric samples that say how much memory, CPU and GPU a run uses.
 *
 * <p>OpenTelemetry splits some metrics by state; what is idle or free is not used by anybody, so
 * such a sample says nothing.
 */
final class ResourceMetrics {

    private static final String PERCENT = "%";
    private static final double HUNDREDTH = 0.01;

    /** More than any machine has: a broken sample. */
    private static final double MOST = 1L << 60;

    private static final List<String> STATE_TAGS =
            List.of("state", "cpu.mode", "system.cpu.state", "system.memory.state");
    private static final Set<String> UNUSED =
            Set.of("idle", "iowait", "wait", "free", "cached", "buffers", "available");

    private final Map<String, Reading> byName = new HashMap<>();

    ResourceMetrics(ResourceMetricNames names) {
        add(Resource.MEMORY, names.memory());
        add(Resource.CPU, names.cpu());
        add(Resource.GPU, names.gpu());
    }

    /** Takes the sample, if it says how much of something is used. */
    void take(MetricEvent sample, ResourcePeaks peaks) {
        Reading reading = byName.get(sample.name());
        if (reading == null || sample.value() == null || isUnused(sample.tags())) {
            return;
        }
        double value = sample.value() * reading.factorOf(sample.unit());
        if (value > 0 && value <= MOST) {
            peaks.take(reading.resource, value);
        }
    }

    private void add(Resource resource, List<String> names) {
        for (String name : names) {
            boolean percent = name.endsWith(PERCENT);
            byName.put(
                    percent ? name.substring(0, name.length() - PERCENT.length()) : name,
                    new Reading(resource, percent));
        }
    }

    private static boolean isUnused(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return false;
        }
        for (String tag : STATE_TAGS) {
            String state = tags.get(tag);
            if (state != null && UNUSED.contains(state)) {
                return true;
            }
        }
        return false;
    }

    /** How the samples of one metric are to be read. */
    private record Reading(Resource resource, boolean percent) {

        double factorOf(String unit) {
            return percent ? HUNDREDTH : resource.factorOf(unit);
        }
    }
}
