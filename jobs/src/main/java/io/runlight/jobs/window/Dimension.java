/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the events of one window have in common besides their workspace: the values of some labels.
 * An event counts in a dimension when it has them all.
 */
public final class Dimension implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Map<String, List<Label>> NAMES = names();
    private static final Map<String, Dimension> KNOWN = new ConcurrentHashMap<>();

    private final String name;
    private final List<Label> labels;
    private final Interval base;

    private Dimension(String name, List<Label> labels, Interval base) {
        this.name = name;
        this.labels = labels;
        this.base = base;
    }

    /**
     * Reads {@code name}, {@code name+name} or one of these with {@code @15m}.
     *
     * @throws IllegalArgumentException if it is none of these; says what may be written
     */
    static Dimension parse(String text) {
        int at = text.indexOf('@');
        Interval base = at < 0 ? Interval.MINUTE : base(text.substring(at + 1).strip());
        List<String> parts = new ArrayList<>();
        Set<Label> labels = new LinkedHashSet<>();
        for (String part : (at < 0 ? text : text.substring(0, at)).split("\\+", -1)) {
            parts.add(part.strip());
            List<Label> named = labelsOf(part.strip());
            if (!labels.addAll(named) && parts.size() > 1) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' adds no label; take it out of '" + text + "'");
            }
        }
        return new Dimension(String.join("+", parts), List.copyOf(labels), base);
    }

    /** The dimension of a row, by the name that it has there. */
    static Dimension named(String name) {
        return KNOWN.computeIfAbsent(name, Dimension::parse);
    }

    /** The value in tables. */
    public String name() {
        return name;
    }

    /** The labels whose values make a series, in the order of the series' text. */
    List<Label> labels() {
        return labels;
    }

    /** The shortest interval that its series have. */
    Interval base() {
        return base;
    }

    /** The value of a label in a series, empty where the series has none. */
    String value(Label label, String series) {
        int place = labels.indexOf(label);
        if (place < 0 || series.equals(SeriesKey.OTHER)) {
            return "";
        }
        return SeriesText.value(series, place, labels.size());
    }

    private static List<Label> labelsOf(String name) {
        List<Label> labels = NAMES.get(name);
        if (labels == null) {
            throw new IllegalArgumentException(
                    "there is no dimension '"
                            + name
                            + "'; take some of "
                            + String.join(", ", NAMES.keySet())
                            + ", or join them with '+'");
        }
        return labels;
    }

    private static Interval base(String text) {
        if (text.equals(Interval.QUARTER_HOUR.text())) {
            return Interval.QUARTER_HOUR;
        }
        throw new IllegalArgumentException(
                "windows cannot begin at '"
                        + text
                        + "'; write '@15m', or nothing for windows from one minute on");
    }

    private static Map<String, List<Label>> names() {
        Map<String, List<Label>> names = new LinkedHashMap<>();
        names.put("workspace", List.of());
        names.put("environment", List.of(Label.ENVIRONMENT));
        names.put("pipeline", List.of(Label.PIPELINE));
        names.put("step", List.of(Label.PIPELINE, Label.STEP));
        names.put("step_type", List.of(Label.STEP_TYPE));
        names.put("provider", List.of(Label.PROVIDER));
        names.put("model", List.of(Label.PROVIDER, Label.MODEL));
        names.put("user", List.of(Label.USER));
        names.put("error_category", List.of(Label.ERROR_CATEGORY));
        names.put("event_kind", List.of(Label.EVENT_KIND));
        names.put("action", List.of(Label.EVENT_KIND, Label.ACTION));
        names.put("property", List.of(Label.PROPERTY));
        return names;
    }

    @Override
    public String toString() {
        return base == Interval.MINUTE ? name : name + '@' + base.text();
    }
}
