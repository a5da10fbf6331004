/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.time.Instant;
import java.util.Comparator;

/**
 * One setting of one target from some time on.
 *
 * @param value empty where the setting was taken back
 * @param fromMillis event time from which it holds
 * @param sinceMillis event time from which the same held without a break, by this entry or by those
 *     whose place it took
 * @param untilMillis event time until which nobody is told, for mutes
 * @param partition where its change is in the control topic
 * @param offset where it is in the partition; {@link #UNKNOWN} in state that did not keep it
 */
record RuleEntry(
        RuleTarget target,
        RuleSetting setting,
        String value,
        long fromMillis,
        long sinceMillis,
        long untilMillis,
        int partition,
        long offset) {

    /** Before all offsets, as what an earlier release kept is older than what comes. */
    static final long UNKNOWN = -1;

    /** The order in which entries take effect: at one time that which was sent last is the last. */
    static final Comparator<RuleEntry> ORDER =
            Comparator.comparingLong(RuleEntry::fromMillis)
                    .thenComparingLong(RuleEntry::offset)
                    .thenComparingInt(RuleEntry::partition);

    /** An entry of that value. */
    static RuleEntry of(
            RuleTarget target,
            RuleSetting setting,
            String value,
            long fromMillis,
            long sinceMillis,
            int partition,
            long offset) {
        boolean mutes = setting == RuleSetting.MUTED_UNTIL && !value.isEmpty();
        long until = mutes ? Instant.parse(value).toEpochMilli() : Long.MIN_VALUE;
        return new RuleEntry(
                target, setting, value, fromMillis, sinceMillis, until, partition, offset);
    }

    boolean isTakenBack() {
        return value.isEmpty();
    }

    /** Whether it says nothing any more about that time and later ones. */
    boolean isOverAt(long time) {
        return isTakenBack() || (setting == RuleSetting.MUTED_UNTIL && untilMillis <= time);
    }

    /** The same entry, after one of the same target and setting. */
    RuleEntry after(RuleEntry before) {
        return before != null && before.goesOnInto(this)
                ? new RuleEntry(
                        target,
                        setting,
                        value,
                        fromMillis,
                        before.sinceMillis,
                        untilMillis,
                        partition,
                        offset)
                : this;
    }

    private boolean goesOnInto(RuleEntry next) {
        if (isTakenBack() || next.isTakenBack()) {
            return false;
        }
        return setting == RuleSetting.MUTED_UNTIL
                ? untilMillis >= next.fromMillis
                : value.equals(next.value);
    }
}
