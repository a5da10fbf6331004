/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of an incident that goes on. Only {@link IncidentRules} changes it. */
final class IncidentCase {

    /** The alert that began it. */
    final AlertNews first;

    /** The links of the alerts and how many alerts name each, in the order of appearance. */
    final Map<String, Integer> links = new LinkedHashMap<>();

    /** Alerts that go on until they are resolved, and whether they do; see {@link #put}. */
    final SortedMap<String, Boolean> lasting = new TreeMap<>();

    /** How many of them do. */
    private int goingOn;

    /** Alerts that joined before there were enough of them to tell. */
    final List<IncidentAlert> untold = new ArrayList<>();

    /** How many of the links are runs. */
    int runs;

    /** Whether it takes no more alerts. */
    boolean closed;

    /** The earliest time from which an alert's condition holds. */
    long since;

    /** The last time at which an alert joined or was resolved. */
    long activeAt;

    int alerts;

    /** The code of the highest severity. */
    int severity;

    /** A provider that an alert of degradation names; empty if there is none. */
    String blamed = "";

    long revision;
    int alertsTold;
    int severityTold;

    IncidentCase(AlertNews first) {
        this.first = first;
        this.since = first.sinceMillis();
        this.activeAt = first.atMillis();
    }

    /** Whether it began before another one. */
    boolean isBefore(IncidentCase other) {
        return AlertNews.ORDER.compare(first, other.first) < 0;
    }

    /** Remembers whether an alert goes on. */
    void put(String alertId, boolean goesOn) {
        boolean before = Boolean.TRUE.equals(lasting.put(alertId, goesOn));
        goingOn += (goesOn ? 1 : 0) - (before ? 1 : 0);
    }

    /** Whether none of its alerts goes on. */
    boolean isQuiet() {
        return goingOn == 0;
    }

    /** The run that was named first of those that are remembered. */
    String firstRun() {
        return links.keySet().stream()
                .filter(link -> LinkKind.of(link) == LinkKind.RUN)
                .findFirst()
                .orElseThrow();
    }

    /** The pipelines, no more than so many. */
    List<String> pipelines(int most) {
        return links.keySet().stream()
                .filter(link -> LinkKind.of(link) == LinkKind.PIPELINE)
                .map(LinkKind::nameIn)
                .limit(most)
                .toList();
    }
}
