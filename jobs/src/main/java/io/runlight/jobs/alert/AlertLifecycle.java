/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertStatus;
import java.util.function.Consumer;

/**
 * The rules of an alert's life, in plain Java: what becomes of findings that have one dedupe key.
 * One lifecycle serves all keys of a thread; what it knows of a key is in the {@link AlertLife}.
 *
 * <ul>
 *   <li>A finding waits until event time has reached it, so that the order of arrival is no matter.
 *   <li>The first that fires opens an alert. Its id follows from kind, workspace, dedupe key and
 *       the event time of that finding, so a replay gives the same.
 *   <li>News of an open alert updates it, but only {@code rest} after the last notification, unless
 *       the severity rises. In between the newest counts.
 *   <li>The first time that it is cleared it is resolved at once. If it fires again within {@code
 *       rest} the same alert opens again; from then on it flaps, and is resolved only when it was
 *       quiet for {@code rest}.
 *   <li>An alert of which nothing is heard for {@code expireAfter} is resolved, because who found
 *       it may be gone. One that is resolved for {@code rest} is forgotten.
 * </ul>
 *
 * <p>So for each dedupe key at most one alert is open, a resolution always follows an opening, and
 * there is never more than one opening and one resolution per {@code rest} after the first.
 */
final class AlertLifecycle {

    private final long rest;
    private final long expireAfter;

    AlertLifecycle(AlertSettings settings) {
        this.rest = settings.rest().toMillis();
        this.expireAfter = settings.expireAfter().toMillis();
    }

    /** Takes a finding; nothing is said before {@link #advance}. */
    void take(AlertLife life, Finding finding) {
        life.await(finding);
    }

    /** Does all that is due until this event time, in the order of event time. */
    void advance(AlertLife life, long now, Consumer<Alert> transitions) {
        for (long next = wakeAt(life); next <= now; next = wakeAt(life)) {
            if (isFindingNext(life)) {
                hear(life, life.waiting.remove(0), transitions);
            } else {
                onTime(life, next, transitions);
            }
            if (life.isOver()) {
                return;
            }
        }
    }

    /** Does what is due until the last finding that waits: there is nothing before it any more. */
    void finish(AlertLife life, Consumer<Alert> transitions) {
        if (!life.waiting.isEmpty()) {
            advance(life, life.waiting.get(life.waiting.size() - 1).atMillis(), transitions);
        }
    }

    /** When {@link #advance} has something to do next. */
    long wakeAt(AlertLife life) {
        long timer = timer(life);
        return life.waiting.isEmpty() ? timer : Math.min(timer, life.waiting.get(0).atMillis());
    }

    private boolean isFindingNext(AlertLife life) {
        return !life.waiting.isEmpty() && life.waiting.get(0).atMillis() <= timer(life);
    }

    private long timer(AlertLife life) {
        if (life.said == null) {
            return AlertLife.NEVER;
        }
        if (!life.open) {
            return life.saidAt + rest;
        }
        if (life.clearing != null) {
            return life.clearing.atMillis() + rest;
        }
        long expiry = life.heardAt + expireAfter;
        return life.unsaid == null ? expiry : Math.min(expiry, life.saidAt + rest);
    }

    private void hear(AlertLife life, Finding finding, Consumer<Alert> transitions) {
        life.heardAt = Math.max(life.heardAt, finding.atMillis());
        if (!finding.isFiring()) {
            if (life.open) {
                cleared(life, finding, transitions);
            }
        } else if (!life.open) {
            open(life, finding, transitions);
        } else {
            life.clearing = null;
            news(life, finding, transitions);
        }
    }

    private void open(AlertLife life, Finding finding, Consumer<Alert> transitions) {
        if (life.said == null) {
            life.foundAt = finding.atMillis();
            life.openedAt = finding.sinceMillis();
        } else {
            life.comebacks++;
        }
        life.open = true;
        say(life, finding, AlertStatus.OPEN, finding.atMillis(), transitions);
    }

    private void news(AlertLife life, Finding finding, Consumer<Alert> transitions) {
        if (finding.saysTheSameAs(life.said)) {
            life.unsaid = null;
        } else if (finding.severity().code() > life.said.severity().code()
                || finding.atMillis() >= life.saidAt + rest) {
            say(life, finding, AlertStatus.UPDATED, finding.atMillis(), transitions);
        } else {
            life.unsaid = finding;
        }
    }

    private void cleared(AlertLife life, Finding finding, Consumer<Alert> transitions) {
        if (life.comebacks == 0) {
            say(life, finding, AlertStatus.RESOLVED, finding.atMillis(), transitions);
        } else if (life.clearing == null) {
            life.clearing = finding;
        }
    }

    private void onTime(AlertLife life, long now, Consumer<Alert> transitions) {
        if (!life.open) {
            life.forget();
        } else if (life.clearing != null) {
            say(life, life.clearing, AlertStatus.RESOLVED, now, transitions);
        } else if (now >= life.heardAt + expireAfter) {
            say(life, Transitions.expired(life), AlertStatus.RESOLVED, now, transitions);
        } else {
            say(life, life.unsaid, AlertStatus.UPDATED, now, transitions);
        }
    }

    private static void say(
            AlertLife life,
            Finding finding,
            AlertStatus status,
            long now,
            Consumer<Alert> transitions) {
        life.revision++;
        life.said = finding;
        life.saidAt = Math.max(life.saidAt, now);
        life.unsaid = null;
        life.clearing = null;
        life.open = status != AlertStatus.RESOLVED;
        transitions.accept(Transitions.of(life, status));
    }
}
