/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.id.ContentIds;
import java.util.List;

/**
 * The rules by which alerts become incidents, in plain Java.
 *
 * <ul>
 *   <li>News of alerts wait until event time has reached them and are heard in its order, so that
 *       the order of arrival is no matter.
 *   <li>An alert that opens joins the incident that began first of those with which it shares a
 *       link; if there is none, it begins one.
 *   <li>An incident goes on while one of its alerts does, and for {@code gap} after the last one
 *       came or was resolved. After {@code longest} it takes no more alerts.
 *   <li>It is told when it has {@code alerts} of them, again when its severity rises or its alerts
 *       have doubled, and when it is over.
 * </ul>
 */
final class IncidentRules {

    /** So many alerts that last are remembered of an incident. */
    private static final int MOST_LASTING = 1_000;

    private static final int MOST_PIPELINES = 20;
    private static final String DEGRADATION = "provider_degradation";

    private final IncidentSettings settings;
    private final long gap;

    IncidentRules(IncidentSettings settings) {
        this.settings = settings;
        this.gap = settings.gap().toMillis();
    }

    /** Takes news of an alert; nothing is said before {@link #advance}. */
    void take(IncidentBoard board, AlertNews news) {
        board.waiting.add(news);
    }

    /**
     * Does all that is due until this event time, in the order of event time.
     *
     * @return how many alerts found no place because too many incidents go on
     */
    int advance(IncidentBoard board, long now, IncidentOutput output) {
        int homeless = 0;
        for (long next = wakeAt(board); next <= now; next = wakeAt(board)) {
            if (newsAt(board) <= board.lookAt) {
                homeless += hear(board, board.waiting.pollFirst(), output) ? 0 : 1;
            } else {
                look(board, next, output);
            }
        }
        return homeless;
    }

    /** Hears all that waits: there is nothing before it any more. */
    int finish(IncidentBoard board, IncidentOutput output) {
        return board.waiting.isEmpty()
                ? 0
                : advance(board, board.waiting.last().atMillis(), output);
    }

    /** When {@link #advance} has something to do next. */
    long wakeAt(IncidentBoard board) {
        return Math.min(newsAt(board), board.lookAt);
    }

    private static long newsAt(IncidentBoard board) {
        return board.waiting.isEmpty() ? IncidentBoard.NEVER : board.waiting.first().atMillis();
    }

    /** Whether the news found a place. */
    private boolean hear(IncidentBoard board, AlertNews news, IncidentOutput output) {
        IncidentCase known = news.lasts() ? board.having(news.alertId()) : null;
        switch (news.status()) {
            case OPEN -> {
                return known != null && !known.closed
                        ? comesBack(known, news, output)
                        : join(board, news, output);
            }
            case UPDATED -> {
                if (known != null) {
                    saysMore(board, known, news, output);
                }
            }
            case RESOLVED -> {
                if (known != null) {
                    resolved(board, known, news);
                }
            }
        }
        return true;
    }

    private boolean join(IncidentBoard board, AlertNews news, IncidentOutput output) {
        // What shares nothing stays alone; a moment that is told again was there before.
        if (news.links().isEmpty() || (!news.lasts() && news.revision() > 1)) {
            return true;
        }
        IncidentCase known = board.sharing(news.links());
        if (known == null) {
            if (board.cases.size() >= settings.most()) {
                return false;
            }
            known = new IncidentCase(news);
            board.begin(known);
        }
        add(board, known, news);
        IncidentAlert member =
                new IncidentAlert(news.workspaceId(), idOf(known), news.alertId(), news.atMillis());
        if (known.revision > 0) {
            output.alert(member);
        } else {
            known.untold.add(member);
        }
        tell(known, news.atMillis(), output);
        board.lookAt = Math.min(board.lookAt, dueAt(known));
        return true;
    }

    private static void add(IncidentBoard board, IncidentCase known, AlertNews news) {
        known.alerts++;
        known.severity = Math.max(known.severity, news.severity().code());
        known.since = Math.min(known.since, news.sinceMillis());
        known.activeAt = Math.max(known.activeAt, news.atMillis());
        if (news.lasts() && known.lasting.size() < MOST_LASTING) {
            board.put(known, news.alertId(), true);
        }
        news.links().forEach(link -> board.link(known, link));
        if (known.blamed.isEmpty() && news.rule().equals(DEGRADATION)) {
            news.links().stream()
                    .filter(link -> LinkKind.of(link) == LinkKind.PROVIDER)
                    .findFirst()
                    .ifPresent(link -> known.blamed = LinkKind.nameIn(link));
        }
    }

    private boolean comesBack(IncidentCase known, AlertNews news, IncidentOutput output) {
        known.put(news.alertId(), true);
        known.severity = Math.max(known.severity, news.severity().code());
        known.activeAt = Math.max(known.activeAt, news.atMillis());
        tell(known, news.atMillis(), output);
        return true;
    }

    private void saysMore(
            IncidentBoard board, IncidentCase known, AlertNews news, IncidentOutput output) {
        known.severity = Math.max(known.severity, news.severity().code());
        news.links().stream()
                .filter(link -> !known.links.containsKey(link))
                .forEach(link -> board.link(known, link));
        tell(known, news.atMillis(), output);
    }

    private void resolved(IncidentBoard board, IncidentCase known, AlertNews news) {
        known.put(news.alertId(), false);
        known.activeAt = Math.max(known.activeAt, news.atMillis());
        board.lookAt = Math.min(board.lookAt, dueAt(known));
    }

    private void tell(IncidentCase known, long at, IncidentOutput output) {
        if (known.revision == 0) {
            if (known.alerts >= settings.alerts()) {
                known.untold.forEach(output::alert);
                known.untold.clear();
                say(known, AlertStatus.OPEN, at, output);
            }
        } else if (known.severity > known.severityTold || known.alerts >= 2 * known.alertsTold) {
            say(known, AlertStatus.UPDATED, at, output);
        }
    }

    /** Closes and ends what is due. */
    private void look(IncidentBoard board, long now, IncidentOutput output) {
        for (IncidentCase known : List.copyOf(board.cases)) {
            if (endsAt(known) <= now) {
                if (known.revision > 0) {
                    say(known, AlertStatus.RESOLVED, endsAt(known), output);
                }
                board.end(known);
            } else if (!known.closed && closesAt(known) <= now) {
                board.close(known);
            }
        }
        board.lookAt =
                board.cases.stream().mapToLong(this::dueAt).min().orElse(IncidentBoard.NEVER);
    }

    private long dueAt(IncidentCase known) {
        return Math.min(endsAt(known), known.closed ? IncidentBoard.NEVER : closesAt(known));
    }

    private long endsAt(IncidentCase known) {
        return known.isQuiet() ? known.activeAt + gap : IncidentBoard.NEVER;
    }

    private long closesAt(IncidentCase known) {
        return known.first.atMillis() + settings.longest().toMillis();
    }

    private void say(IncidentCase known, AlertStatus status, long at, IncidentOutput output) {
        known.revision++;
        known.alertsTold = known.alerts;
        known.severityTold = known.severity;
        Origin origin = Origin.of(known);
        output.incident(
                new Incident(
                        known.first.workspaceId(),
                        idOf(known),
                        known.revision,
                        status,
                        AlertSeverity.ofCode(known.severity),
                        title(known, origin),
                        origin.kind(),
                        origin.name(),
                        origin.reason(),
                        known.alerts,
                        known.pipelines(MOST_PIPELINES),
                        known.first.alertId(),
                        known.since,
                        at,
                        status == AlertStatus.RESOLVED ? known.activeAt : null));
    }

    private static String title(IncidentCase known, Origin origin) {
        return origin.kind().equals("alert")
                ? "%s, and %d more".formatted(origin.name(), known.alerts - 1)
                : "%d alerts around %s %s".formatted(known.alerts, origin.kind(), origin.name());
    }

    private static String idOf(IncidentCase known) {
        return ContentIds.of(
                "incident",
                known.first.workspaceId(),
                known.first.alertId(),
                Long.toString(known.first.atMillis()));
    }
}
