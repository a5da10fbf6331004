/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.event.MetricEvent;
import io.runlight.jobs.window.SeriesKey;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which series a metric sample belongs to, and which counter a sample of a counter is of. */
final class SeriesRules implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String RUN = "@run";

    private final MetricConfig config;

    SeriesRules(MetricConfig config) {
        this.config = config;
    }

    /**
     * The series in which the sample counts. Each type of metrics is a dimension, so that samples
     * of different types are never added up, not even beyond the limit of series.
     */
    SeriesKey keyOf(MetricEvent sample) {
        return new SeriesKey(
                sample.workspaceId(), sample.metricType().wireName(), seriesOf(sample));
    }

    /** The text of the series in which the sample counts. */
    String seriesOf(MetricEvent sample) {
        return new MetricSeries(
                        sample.name(),
                        label(MetricLabel.ENVIRONMENT, sample.environment()),
                        label(MetricLabel.PIPELINE, sample.pipeline()),
                        label(MetricLabel.STEP, sample.step()),
                        sample.unit(),
                        tagsOf(sample))
                .text();
    }

    /**
     * The text of the one counter that the sample is a total of: that of one process, told by
     * everything that the sample says of where it comes from.
     */
    static String counterOf(MetricEvent sample) {
        SeriesWriter writer = new SeriesWriter(sample.name());
        writer.label("@environment", sample.environment());
        writer.label("@pipeline", sample.pipeline());
        writer.label(RUN, sample.runId());
        writer.label("@step", sample.step());
        writer.label("@unit", sample.unit());
        new TreeMap<>(sample.tags()).forEach(writer::tag);
        String workspace = sample.workspaceId();
        return workspace.length() + ":" + workspace + writer.text();
    }

    private String label(MetricLabel label, String value) {
        return config.labels().contains(label) && value != null ? value : "";
    }

    private SortedMap<String, String> tagsOf(MetricEvent sample) {
        SortedMap<String, String> tags = new TreeMap<>();
        for (Map.Entry<String, String> tag : sample.tags().entrySet()) {
            if (config.tags().isEmpty() || config.tags().contains(tag.getKey())) {
                tags.put(tag.getKey(), tag.getValue() == null ? "" : tag.getValue());
            }
        }
        while (tags.size() > config.maxTags()) {
            tags.remove(tags.lastKey());
        }
        return tags;
    }
}
