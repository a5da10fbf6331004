/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.alert.Alert;
import java.util.ArrayList;
import java.util.List;

/** The transitions of one alert that event time has not reached yet, in the order of the alert. */
final class WaitingAlerts {

    final List<Alert> alerts = new ArrayList<>();

    void add(Alert alert) {
        alerts.add(alert);
    }

    boolean isEmpty() {
        return alerts.isEmpty();
    }

    /** When there is something to tell next. */
    long nextMillis() {
        return alerts.isEmpty() ? Long.MAX_VALUE : alerts.get(0).changedAtMillis();
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
}
