/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.template.TemplateMasker;
import java.time.Duration;
import java.util.Locale;

/** Small parts of the sentences that alerts are made of. */
public final class Sentences {

    private static final int LONGEST_MESSAGE = 300;

    private Sentences() {}

    /** The message, cut where it would drown the sentence. */
    public static String cut(String message) {
        if (message.length() <= LONGEST_MESSAGE) {
            return message;
        }
        int end = LONGEST_MESSAGE;
        if (Character.isHighSurrogate(message.charAt(end - 1))) {
            end--;
        }
        return message.substring(0, end) + "…";
    }

    /** The text with a full stop, unless it ends in one of its own. */
    public static String closed(CharSequence text) {
        char last = text.charAt(text.length() - 1);
        return last == '.' || last == '!' || last == '?' ? text.toString() : text + ".";
    }

    /** For example {@code 1 h 30 min}. */
    public static String spoken(Duration duration) {
        StringBuilder text = new StringBuilder();
        add(text, duration.toDays(), " d");
        add(text, duration.toHoursPart(), " h");
        add(text, duration.toMinutesPart(), " min");
        add(text, duration.toSecondsPart(), " s");
        return text.isEmpty() ? duration.toMillis() + " ms" : text.toString();
    }

    /** Four digits that matter, the same on every machine. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }

    /** The shape of what failed a run, without what differs each time; empty if nobody said. */
    public static String template(RunCase run, TemplateMasker templates) {
        return run.errorType().isEmpty() && run.errorMessage().isEmpty()
                ? ""
                : cut(templates.template(run.errorType(), run.errorMessage()).text());
    }

    private static void add(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }
}
