/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.util.List;
import java.util.Locale;

/** What of a rule or a model can be changed while the job runs. */
public enum RuleSetting {
    /** Whether the rule finds anything: {@code true} or {@code false}. */
    ENABLED(1),
    /** How much it takes, in the rule's own unit. */
    THRESHOLD(2),
    /** How urgent its alerts are. */
    SEVERITY(3),
    /** The name of a route, which is put on its alerts. */
    ROUTE(4),
    /** Until when nobody is told of its alerts, as RFC 3339 text. */
    MUTED_UNTIL(5),
    /** The version of a model whose predictions are shown. */
    CHAMPION(6),
    /** The version of a model that predicts beside the champion. */
    CHALLENGER(7);

    /** What can be changed of rules. */
    public static final List<RuleSetting> OF_RULES =
            List.of(ENABLED, THRESHOLD, SEVERITY, ROUTE, MUTED_UNTIL);

    /** What can be changed of models. */
    public static final List<RuleSetting> OF_MODELS = List.of(CHAMPION, CHALLENGER);

    private final int code;
    private final String wireName = name().toLowerCase(Locale.ROOT);

    RuleSetting(int code) {
        this.code = code;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /** The name of the field on the wire. */
    public String wireName() {
        return wireName;
    }

    /** The setting of a code, as {@link #code()} gives it. */
    public static RuleSetting ofCode(int code) {
        for (RuleSetting setting : values()) {
            if (setting.code == code) {
                return setting;
            }
        }
        throw new IllegalArgumentException("No setting of a rule has the code " + code);
    }
}
