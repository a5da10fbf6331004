/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * The transitions of one alert that event time has not reached yet, in the order of the alert, and
 * what is to be remembered of those before: whether anybody heard that it opened, and the last one
 * if it was muted.
 */
final class WaitingAlerts {

    /** Somebody heard, or there is nothing to hear. */
    static final long HEARD = Long.MIN_VALUE;

    /** A mute may be taken back at any time; how often what is muted looks for that. */
    private static final long LOOK_EVERY_MILLIS = 1_000;

    final List<Alert> alerts = new ArrayList<>();

    /** Until when it is known that nobody heard of the opening; {@link #HEARD} otherwise. */
    long unheardUntil = HEARD;

    /** What is told when the mute ends; null if there is nothing. */
    Alert withheld;

    /** Event time up to which it is known to be muted. */
    long mutedAt;

    void add(Alert alert) {
        alerts.add(alert);
    }

    /** Whether there is nothing to remember. */
    boolean isOver() {
        return alerts.isEmpty() && unheardUntil == HEARD && withheld == null;
    }

    /** When there is something to tell, to look at or to forget next. */
    long nextMillis() {
        long forgets = unheardUntil == HEARD ? Long.MAX_VALUE : unheardUntil;
        long looks = withheld == null ? Long.MAX_VALUE : mutedAt + LOOK_EVERY_MILLIS;
        long tells = alerts.isEmpty() ? Long.MAX_VALUE : alerts.get(0).changedAtMillis();
        return Math.min(forgets, Math.min(looks, tells));
    }

    /** Keeps what was muted at its own time. */
    void withhold(Alert alert) {
        withheld = alert;
        mutedAt = alert.changedAtMillis();
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
