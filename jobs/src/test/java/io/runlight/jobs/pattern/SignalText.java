/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.error.ErrorCategory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What happened to a run, as the words of a {@link Timeline} say it. */
final class SignalText {

    private static final Map<String, SignalKind> VERBS =
            Map.of(
                    "grows", SignalKind.RUN_GREW,
                    "starts", SignalKind.RUN_STARTED,
                    "completes", SignalKind.RUN_COMPLETED,
                    "fails", SignalKind.RUN_FAILED,
                    "is-cancelled", SignalKind.RUN_CANCELLED,
                    "goes-silent", SignalKind.RUN_SILENT,
                    "retries", SignalKind.STEP_RETRIED,
                    "is-refused", SignalKind.CALL_FAILED);

    private final String run;
    private final SignalKind kind;
    private final Map<String, String> said = new HashMap<>();

    SignalText(String run, String verb) {
        this.run = run;
        this.kind = VERBS.get(verb);
        if (kind == null) {
            throw new IllegalArgumentException("No run '" + verb + "'");
        }
    }

    void say(String word, String value) {
        said.put(word, value);
    }

    Signal signal(long atMillis, String suffix, String eventId) {
        String error = said.getOrDefault("with", "");
        String by = said.getOrDefault("by", "");
        boolean call = kind == SignalKind.CALL_FAILED;
        return new Signal(
                kind,
                "acme",
                call ? "" : said.getOrDefault("of", "nightly"),
                call ? "" : "production",
                run + suffix,
                eventId,
                atMillis,
                said.containsKey("in") ? duration(said.get("in")) : null,
                null,
                said.containsKey("using") ? Long.valueOf(said.get("using")) : null,
                error.isEmpty() ? null : ErrorCategory.of(error, ""),
                error,
                error,
                "",
                said.getOrDefault("under", ""),
                call ? "" : by,
                call ? by : "",
                "",
                said.containsKey("planning") ? Long.valueOf(said.get("planning")) : null);
    }

    private static Long duration(String text) {
        return Duration.parse("PT" + text).toMillis();
    }
}
