/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the samples of one series have in common: the metric's name and its labels. Labels that are
 * empty are absent.
 *
 * <p>As a text it is {@code name{@environment=…,@pipeline=…,@step=…,@unit=…,tag=value,…}} with the
 * tags in order of their names, or the name alone when there are no labels. What would be mistaken
 * for punctuation is escaped as in a URL: {@code %25}, {@code %2C}, {@code %3D}, {@code %7B},
 * {@code %7D}, and {@code %40} at the beginning of a tag's name.
 */
record MetricSeries(
        String metric,
        String environment,
        String pipeline,
        String step,
        String unit,
        SortedMap<String, String> tags) {

    private static final String ENVIRONMENT = "@environment";
    private static final String PIPELINE = "@pipeline";
    private static final String STEP = "@step";
    private static final String UNIT = "@unit";

    /** The series as a text. */
    String text() {
        SeriesWriter writer = new SeriesWriter(metric);
        writer.label(ENVIRONMENT, environment);
        writer.label(PIPELINE, pipeline);
        writer.label(STEP, step);
        writer.label(UNIT, unit);
        tags.forEach(writer::tag);
        return writer.text();
    }

    /** The series that has the text. */
    static MetricSeries of(String text) {
        Map<String, String> labels = new TreeMap<>();
        SortedMap<String, String> tags = new TreeMap<>();
        String metric = SeriesReader.read(text, labels, tags);
        return new MetricSeries(
                metric,
                labels.getOrDefault(ENVIRONMENT, ""),
                labels.getOrDefault(PIPELINE, ""),
                labels.getOrDefault(STEP, ""),
                labels.getOrDefault(UNIT, ""),
                tags);
    }
}
