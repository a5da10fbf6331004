/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import io.runlight.core.alert.AlertSeverity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules that there are, with what holds while no option and no change says otherwise. */
public enum KnownRule {
    RUN_FAILED(AlertSeverity.HIGH),
    ZOMBIE_RUN(AlertSeverity.MEDIUM),
    CONTRADICTORY_END(AlertSeverity.MEDIUM),
    ANOMALY(null),
    OUTLIER_RUN(AlertSeverity.MEDIUM, 8, "robust deviations"),
    RISK_HIGH(AlertSeverity.HIGH),
    DEADLINE_MISS(AlertSeverity.MEDIUM),
    FAILURE_STREAK(AlertSeverity.HIGH, 3, "runs in a row"),
    RECURRING_FAILURE(AlertSeverity.HIGH, 3, "runs"),
    SHARED_FAILURE(AlertSeverity.HIGH, 3, "pipelines"),
    CASCADE(AlertSeverity.HIGH, 2, "runs"),
    RETRY_STORM(AlertSeverity.MEDIUM, 20, "retries"),
    PROVIDER_DEGRADATION(AlertSeverity.HIGH, 10, "failed calls"),
    DEGRADATION(AlertSeverity.MEDIUM, 150, "percent of their median duration"),
    RUNAWAY_LOOP(AlertSeverity.HIGH, 10, "times the median or the plan"),
    SCHEDULE_MISSED(AlertSeverity.MEDIUM, 6, "regular intervals"),
    FAILED_AFTER_CHANGE(AlertSeverity.HIGH, 3, "runs that completed before"),
    SLOW_THEN_FAILED(AlertSeverity.HIGH, 3, "times in a row");

    private final String wireName = name().toLowerCase(Locale.ROOT);
    private final AlertSeverity severity;
    private final int threshold;
    private final String unit;

    KnownRule(AlertSeverity severity) {
        this(severity, 0, "");
    }

    KnownRule(AlertSeverity severity, int threshold, String unit) {
        this.severity = severity;
        this.threshold = threshold;
        this.unit = unit;
    }

    /** The name in rows, topics and changes. */
    public String wireName() {
        return wireName;
    }

    /** How urgent its alerts are; empty where each is as urgent as what it found. */
    public Optional<AlertSeverity> severity() {
        return Optional.ofNullable(severity);
    }

    /** Whether it takes a number of something. */
    public boolean hasThreshold() {
        return threshold > 0;
    }

    /** How many it takes, 0 for rules without a threshold. */
    public int threshold() {
        return threshold;
    }

    /** What the threshold counts. */
    public String unit() {
        return unit;
    }

    /**
     * Whether its alerts hold until they are resolved; those of the others tell of a moment, which
     * is over by the time anybody hears of it.
     */
    public boolean lasts() {
        return this != RUN_FAILED && this != CONTRADICTORY_END;
    }

    /** The rule of a name. */
    public static Optional<KnownRule> of(String wireName) {
        return Arrays.stream(values()).filter(rule -> rule.wireName.equals(wireName)).findFirst();
    }

    /** The names of all. */
    public static List<String> names() {
        return Arrays.stream(values()).map(KnownRule::wireName).toList();
    }
}
