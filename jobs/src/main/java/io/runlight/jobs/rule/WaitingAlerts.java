/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * The transitions of one alert that event time has not reached yet, in the order of the alert, and
 * whether anybody heard that it opened.
 */
final class WaitingAlerts {

    /** Somebody heard, or there is nothing to hear. */
    static final long HEARD = Long.MIN_VALUE;

    final List<Alert> alerts = new ArrayList<>();

    /** Until when it is known that nobody heard of the opening; {@link #HEARD} otherwise. */
    long unheardUntil = HEARD;

    void add(Alert alert) {
        alerts.add(alert);
    }

    /** Whether there is nothing to remember. */
    boolean isOver() {
        return alerts.isEmpty() && unheardUntil == HEARD;
    }

    /** When there is something to tell or to forget next. */
    long nextMillis() {
        long forgets = unheardUntil == HEARD ? Long.MAX_VALUE : unheardUntil;
        return alerts.isEmpty() ? forgets : Math.min(forgets, alerts.get(0).changedAtMillis());
    }

    /** Takes out those that event time has reached, none before an earlier one of the alert. */
    List<Alert> takeUntil(long eventTime) {
        int reached = 0;
        while (reached < alerts.size() && alerts.get(reached).changedAtMillis() <= eventTime) {
            reached++;
        }
        List<Alert> taken = List.copyOf(alerts.subList(0, reached));
        alerts.subList(0, reached).clear();
        return taken;
    }

    /**
     * Whether a transition is to be heard: an opening if the rules want it told, what follows if
     * the opening was.
     */
    boolean isHeard(Alert alert, boolean wanted) {
        if (alert.status() == AlertStatus.OPEN) {
            unheardUntil = wanted ? HEARD : alert.changedAtMillis() + RuleState.MEMORY.toMillis();
            return wanted;
        }
        boolean heard = unheardUntil == HEARD;
        if (alert.status() == AlertStatus.RESOLVED) {
            unheardUntil = HEARD;
        }
        return heard && wanted;
    }

    /** Forgets what need not be known any more. */
    void forgetAt(long eventTime) {
        if (unheardUntil <= eventTime) {
            unheardUntil = HEARD;
        }
    }
}
