/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.AlertStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which alerts belong together, found in the simplest way: all news at hand, minute by minute. */
final class NaiveIncidents {

    private static final long GAP = IncidentStory.SETTINGS.gap().toMillis();
    private static final long LONGEST = IncidentStory.SETTINGS.longest().toMillis();

    private final List<Group> groups = new ArrayList<>();

    /** The alerts of each incident of two or more, in the order in which they joined. */
    static List<String> of(List<AlertNews> news) {
        NaiveIncidents naive = new NaiveIncidents();
        news.stream().sorted(AlertNews.ORDER).forEach(naive::take);
        return naive.groups.stream()
                .filter(group -> group.members.size() > 1)
                .map(group -> String.join(" ", group.members))
                .sorted()
                .toList();
    }

    private void take(AlertNews news) {
        List<Group> living =
                groups.stream().filter(group -> group.livesAt(news.atMillis())).toList();
        Group own =
                living.stream()
                        .filter(group -> news.lasts() && group.everHad.contains(news.alertId()))
                        .reduce((one, other) -> other)
                        .orElse(null);
        if (news.status() == AlertStatus.RESOLVED) {
            if (own != null) {
                own.going.remove(news.alertId());
                own.activeAt = news.atMillis();
            }
        } else if (news.status() == AlertStatus.UPDATED) {
            if (own != null) {
                own.links.addAll(news.links());
            }
        } else if (own != null && news.atMillis() <= own.beganAt + LONGEST) {
            own.going.add(news.alertId());
            own.activeAt = news.atMillis();
        } else if (news.lasts() || news.revision() == 1) {
            join(living, news);
        }
    }

    private void join(List<Group> living, AlertNews news) {
        Group group =
                living.stream()
                        .filter(one -> news.atMillis() <= one.beganAt + LONGEST)
                        .filter(one -> news.links().stream().anyMatch(one.links::contains))
                        .findFirst()
                        .orElse(null);
        if (group == null) {
            group = new Group();
            group.beganAt = news.atMillis();
            groups.add(group);
        }
        group.members.add(news.alertId());
        group.links.addAll(news.links());
        group.activeAt = news.atMillis();
        if (news.lasts()) {
            group.going.add(news.alertId());
            group.everHad.add(news.alertId());
        }
    }

    /** Alerts that belong together. */
    private static final class Group {
        final List<String> members = new ArrayList<>();
        final Set<String> links = new HashSet<>();
        final Set<String> going = new HashSet<>();
        final Set<String> everHad = new HashSet<>();
        long beganAt;
        long activeAt;

        boolean livesAt(long time) {
            return !going.isEmpty() || time <= activeAt + GAP;
        }
    }
}
