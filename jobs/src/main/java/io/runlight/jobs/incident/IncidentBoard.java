/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The incidents of a workspace that go on, and news that event time has not reached. */
final class IncidentBoard {

    /** A time that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    /** So many runs of a case are remembered, the newest. */
    private static final int MOST_RUNS = 100;

    /** So many other links of a case are remembered, the first. */
    private static final int MOST_LINKS = 100;

    final TreeSet<AlertNews> waiting = new TreeSet<>(AlertNews.ORDER);

    /** In the order in which they began. */
    final List<IncidentCase> cases = new ArrayList<>();

    /** The case that began first of those that have the link and still take alerts. */
    private final Map<String, IncidentCase> byLink = new HashMap<>();

    /** The case that an alert which lasts belongs to, of several the one that began last. */
    private final Map<String, IncidentCase> byAlert = new HashMap<>();

    /** No case has to be looked at before this time. */
    long lookAt = NEVER;

    /** Whether there is nothing to remember. */
    boolean isOver() {
        return waiting.isEmpty() && cases.isEmpty();
    }

    /** The case that began first of those that share a link; null if there is none. */
    IncidentCase sharing(List<String> links) {
        IncidentCase earliest = null;
        for (String link : links) {
            IncidentCase found = byLink.get(link);
            if (found != null && (earliest == null || found.isBefore(earliest))) {
                earliest = found;
            }
        }
        return earliest;
    }

    /** The case that an alert which lasts belongs to; null if there is none. */
    IncidentCase having(String alertId) {
        return byAlert.get(alertId);
    }

    /** Remembers whether an alert of the case goes on. */
    void put(IncidentCase known, String alertId, boolean goesOn) {
        known.put(alertId, goesOn);
        index(alertId, known);
    }

    private void index(String alertId, IncidentCase known) {
        byAlert.merge(alertId, known, (one, other) -> one.isBefore(other) ? other : one);
    }

    /** Forgets a case that is over. */
    void end(IncidentCase known) {
        close(known);
        cases.remove(known);
        for (String alertId : known.lasting.keySet()) {
            if (byAlert.remove(alertId, known)) {
                cases.stream()
                        .filter(other -> other.lasting.containsKey(alertId))
                        .forEach(other -> index(alertId, other));
            }
        }
    }

    void begin(IncidentCase begun) {
        cases.add(begun);
        index(begun);
    }

    /** Counts a link of one more alert of the case. */
    void link(IncidentCase known, String link) {
        if (known.links.containsKey(link)) {
            known.links.merge(link, 1, Integer::sum);
            return;
        }
        if (LinkKind.of(link) == LinkKind.RUN) {
            if (known.runs == MOST_RUNS) {
                unlink(known, known.firstRun());
            }
            known.runs++;
        } else if (known.links.size() - known.runs >= MOST_LINKS) {
            return;
        }
        known.links.put(link, 1);
        if (!known.closed) {
            index(known, link);
        }
    }

    private void unlink(IncidentCase known, String run) {
        known.links.remove(run);
        known.runs--;
        release(known, run);
    }

    /** Lets others have the links of a case. */
    void close(IncidentCase known) {
        known.closed = true;
        known.links.keySet().forEach(link -> release(known, link));
    }

    private void release(IncidentCase known, String link) {
        if (byLink.remove(link, known)) {
            for (IncidentCase other : cases) {
                if (other != known && !other.closed && other.links.containsKey(link)) {
                    byLink.put(link, other);
                    return;
                }
            }
        }
    }

    /** Puts a case that was read where {@link #sharing} and {@link #having} find it. */
    void index(IncidentCase known) {
        known.lasting.keySet().forEach(alertId -> index(alertId, known));
        if (!known.closed) {
            known.links.keySet().forEach(link -> index(known, link));
        }
    }

    private void index(IncidentCase known, String link) {
        byLink.merge(link, known, (one, other) -> one.isBefore(other) ? one : other);
    }
}
