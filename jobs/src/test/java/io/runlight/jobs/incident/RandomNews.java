/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Lives of alerts over some hours that share links now and then. */
final class RandomNews {

    private static final String[] LINKS = {
        "pipeline:a",
        "pipeline:b",
        "pipeline:c",
        "pipeline:d",
        "error:x",
        "error:y",
        "model:m",
        "provider:p"
    };

    private RandomNews() {}

    static List<AlertNews> of(long seed) {
        Random random = new Random(seed);
        List<AlertNews> news = new ArrayList<>();
        int alerts = 2 + random.nextInt(25);
        for (int i = 0; i < alerts; i++) {
            long at = random.nextInt(10 * 3_600) * 1_000L;
            boolean lasts = random.nextInt(3) == 0;
            Set<String> links = links(random);
            news.add(one("alert" + i, 1, AlertStatus.OPEN, lasts, at, links, random));
            if (lasts) {
                goOn("alert" + i, at, links, random, news);
            }
        }
        return news;
    }

    /** In the end everything is resolved. */
    private static void goOn(
            String id, long from, Set<String> links, Random random, List<AlertNews> news) {
        long at = from + later(random);
        long revision = 2;
        while (random.nextInt(3) > 0) {
            boolean isOpen = news.get(news.size() - 1).status() != AlertStatus.RESOLVED;
            AlertStatus next =
                    !isOpen
                            ? AlertStatus.OPEN
                            : random.nextBoolean() ? AlertStatus.UPDATED : AlertStatus.RESOLVED;
            links.addAll(random.nextInt(4) == 0 ? links(random) : Set.of());
            news.add(one(id, revision++, next, true, at, links, random));
            at += later(random);
        }
        if (news.get(news.size() - 1).status() != AlertStatus.RESOLVED) {
            news.add(one(id, revision, AlertStatus.RESOLVED, true, at, links, random));
        }
    }

    private static long later(Random random) {
        return 1_000 + random.nextInt(40 * 60) * 1_000L;
    }

    private static Set<String> links(Random random) {
        Set<String> links = new TreeSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            links.add(LINKS[random.nextInt(LINKS.length)]);
        }
        return links;
    }

    private static AlertNews one(
            String id,
            long revision,
            AlertStatus status,
            boolean lasts,
            long at,
            Set<String> links,
            Random random) {
        return new AlertNews(
                "acme",
                id,
                revision,
                "some_rule",
                status,
                AlertSeverity.ofCode(1 + random.nextInt(4)),
                lasts,
                "Alert " + id,
                at,
                at,
                List.copyOf(links));
    }
}
