/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the alert of one dedupe key: the findings that event time has not reached yet,
 * and where the alert is in its life. Only {@link AlertLifecycle} changes it.
 */
final class AlertLife {

    /** A time that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    /** Findings that wait for event time, the earliest first. */
    final List<Finding> waiting = new ArrayList<>();

    /** What the last notification said; null before the first. */
    Finding said;

    /** A firing finding that says more than the last notification; null if there is none. */
    Finding unsaid;

    /** Why it holds no more, kept while the resolution waits; null otherwise. */
    Finding clearing;

    boolean open;
    long revision;

    /** Event time of the finding that opened it: part of the alert's id. */
    long foundAt;

    /** Event time from which it holds. */
    long openedAt;

    /** Event time of the last notification. */
    long saidAt;

    /** Event time of the last finding. */
    long heardAt;

    /** How often it came back. */
    int comebacks;

    /** Whether there is nothing left to remember. */
    boolean isOver() {
        return said == null && waiting.isEmpty();
    }

    /** Forgets the alert, not what waits. */
    void forget() {
        said = null;
        unsaid = null;
        clearing = null;
        open = false;
        revision = 0;
        foundAt = 0;
        openedAt = 0;
        saidAt = 0;
        heardAt = 0;
        comebacks = 0;
    }

    /** Puts a finding in its place by time; at one time what is cleared comes first. */
    void await(Finding finding) {
        int place = waiting.size();
        while (place > 0 && isBefore(finding, waiting.get(place - 1))) {
            place--;
        }
        waiting.add(place, finding);
    }

    private static boolean isBefore(Finding one, Finding other) {
        if (one.atMillis() != other.atMillis()) {
            return one.atMillis() < other.atMillis();
        }
        if (one.state() != other.state()) {
            return one.state() == FindingState.CLEARED;
        }
        return one.summary().compareTo(other.summary()) < 0;
    }
}
