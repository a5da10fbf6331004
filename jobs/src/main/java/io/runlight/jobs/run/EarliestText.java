/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

/**
 * A text of which the earliest by event time counts, and of two at the same time the smaller, so
 * that the order of arrival does not matter.
 */
final class EarliestText {

    private String text = "";
    private long since = Long.MAX_VALUE;

    /** Takes the candidate if it comes first; null and the empty text say nothing. */
    void offer(String candidate, long time) {
        if (candidate == null || candidate.isEmpty() || time > since) {
            return;
        }
        if (time < since || text.isEmpty() || candidate.compareTo(text) < 0) {
            text = candidate;
            since = time;
        }
    }

    /** The text, empty if nobody said one. */
    String text() {
        return text;
    }

    long since() {
        return since;
    }

    void restore(String restoredText, long restoredSince) {
        text = restoredText;
        since = restoredSince;
    }
}
