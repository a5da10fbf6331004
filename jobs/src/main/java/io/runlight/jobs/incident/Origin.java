/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import java.util.Map;

/**
 * Where an incident may come from, and why that is suspected.
 *
 * @param kind the word for what it is: {@code provider}, {@code error}, {@code alert} and so on
 */
record Origin(String kind, String name, String reason) {

    /**
     * The suspect of an incident as it is: a provider of which an alert says that its calls fail;
     * or what most alerts name, if that is half of them and at least two; or the first alert.
     */
    static Origin of(IncidentCase incident) {
        if (!incident.blamed.isEmpty()) {
            return new Origin(
                    LinkKind.PROVIDER.word(),
                    incident.blamed,
                    "Calls of it failed in the runs that the other alerts are about.");
        }
        String shared = mostShared(incident);
        if (shared == null) {
            return new Origin(
                    "alert",
                    incident.first.title(),
                    "It was the first one, and nothing else is named by half of the alerts.");
        }
        return new Origin(
                LinkKind.of(shared).word(),
                LinkKind.nameIn(shared),
                incident.links.get(shared) + " of " + incident.alerts + " alerts name it.");
    }

    private static String mostShared(IncidentCase incident) {
        String best = null;
        for (Map.Entry<String, Integer> link : incident.links.entrySet()) {
            int count = link.getValue();
            if (LinkKind.of(link.getKey()).isOrigin()
                    && count >= 2
                    && 2 * count >= incident.alerts
                    && (best == null || isBetter(link.getKey(), best, incident))) {
                best = link.getKey();
            }
        }
        return best;
    }

    private static boolean isBetter(String link, String best, IncidentCase incident) {
        int counts = Integer.compare(incident.links.get(link), incident.links.get(best));
        int kinds = LinkKind.of(best).compareTo(LinkKind.of(link));
        return counts != 0 ? counts > 0 : kinds != 0 ? kinds > 0 : link.compareTo(best) < 0;
    }
}
