/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.time.Instant;

/**
 * One setting of one target from some time on.
 *
 * @param value empty where the setting was taken back
 * @param fromMillis event time from which it holds
 * @param sinceMillis event time from which the same held without a break, by this entry or by those
 *     whose place it took
 */
record RuleEntry(
        RuleTarget target, RuleSetting setting, String value, long fromMillis, long sinceMillis) {

    boolean isTakenBack() {
        return value.isEmpty();
    }

    /** Until when nobody is told, for mutes. */
    long untilMillis() {
        return Instant.parse(value).toEpochMilli();
    }

    /** The same entry, after one of the same target and setting. */
    RuleEntry after(RuleEntry before) {
        return before != null && !isTakenBack() && before.goesOnInto(this)
                ? new RuleEntry(target, setting, value, fromMillis, before.sinceMillis)
                : this;
    }

    private boolean goesOnInto(RuleEntry next) {
        return setting == RuleSetting.MUTED_UNTIL
                ? untilMillis() >= next.fromMillis
                : value.equals(next.value);
    }
}
