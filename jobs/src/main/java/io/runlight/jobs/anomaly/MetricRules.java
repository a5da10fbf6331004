/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.models.anomaly.MeasureRules;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which metrics are watched, and what matters of each; the first rule that is for it counts. */
final class MetricRules implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Names of metrics are few; beyond that they are looked up again. */
    private static final int MOST_KNOWN = 10_000;

    private final List<MetricRule> rules;

    /** By the name of the metric; empty where it is not watched. */
    private transient Map<String, Optional<MeasureRules>> known;

    MetricRules(List<MetricRule> rules) {
        this.rules = List.copyOf(rules);
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** What matters of a series, or null if it is not watched. */
    MeasureRules of(String series) {
        int tags = series.indexOf('{');
        String metric = tags < 0 ? series : series.substring(0, tags);
        if (known == null || known.size() > MOST_KNOWN) {
            known = new HashMap<>();
        }
        return known.computeIfAbsent(metric, this::look).orElse(null);
    }

    private Optional<MeasureRules> look(String metric) {
        return rules.stream()
                .filter(rule -> rule.matches(metric))
                .findFirst()
                .map(MetricRule::rules);
    }
}
