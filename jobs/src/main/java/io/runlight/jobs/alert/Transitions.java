/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.id.ContentIds;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Makes the transitions of alerts from what they say. */
final class Transitions {

    private Transitions() {}

    /** The transition that the life has come to. */
    static Alert of(AlertLife life, AlertStatus status) {
        Finding said = life.said;
        boolean resolved = status == AlertStatus.RESOLVED;
        long endedAt = Math.max(life.openedAt, said.atMillis());
        return new Alert(
                said.workspaceId(),
                idOf(said, life.foundAt),
                life.revision,
                said.kind(),
                status,
                said.severity(),
                said.pipeline(),
                said.runId(),
                said.title(),
                resolved ? ended(said.summary(), endedAt - life.openedAt) : said.summary(),
                resolved ? "" : said.recommendation(),
                life.openedAt,
                Math.max(life.openedAt, life.saidAt),
                resolved ? endedAt : null,
                said.evidence(),
                said.labels(),
                said.dedupeKey(),
                "",
                "",
                annotations(said, life.comebacks));
    }

    /** What ends an alert of which nothing was heard any more. */
    static Finding expired(AlertLife life) {
        Finding last = life.unsaid == null ? life.said : life.unsaid;
        return new Finding(
                last.kind(),
                last.workspaceId(),
                last.dedupeKey(),
                FindingState.CLEARED,
                last.severity(),
                last.score(),
                last.pipeline(),
                last.runId(),
                last.title(),
                "Nothing was heard of it any more.",
                "",
                last.sinceMillis(),
                life.heardAt,
                last.evidence(),
                last.labels(),
                last.facts());
    }

    private static String idOf(Finding said, long foundAt) {
        return ContentIds.of(
                "alert", said.kind(), said.workspaceId(), said.dedupeKey(), Long.toString(foundAt));
    }

    private static String ended(String summary, long lasted) {
        return summary + " It lasted " + Sentences.spoken(Duration.ofMillis(lasted)) + ".";
    }

    private static Map<String, String> annotations(Finding said, int comebacks) {
        if (comebacks == 0) {
            return said.facts();
        }
        Map<String, String> annotations = new TreeMap<>(said.facts());
        annotations.put("comebacks", Integer.toString(comebacks));
        return annotations;
    }
}
