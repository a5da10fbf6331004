/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/**
 * A length of windows. All but the day are aligned to the epoch in UTC; a day begins at midnight of
 * its workspace's time zone, so that some days have 23 or 25 hours.
 */
public enum Interval {
    MINUTE("1m", 60, 1),
    FIVE_MINUTES("5m", 300, 2),
    QUARTER_HOUR("15m", 900, 3),
    HOUR("1h", 3_600, 4),
    DAY("1d", 86_400, 5);

    private static final Interval[] ALL = values();

    private final String text;
    private final int seconds;
    private final int code;

    Interval(String text, int seconds, int code) {
        this.text = text;
        this.seconds = seconds;
        this.code = code;
    }

    /** How people write it, for example {@code 15m}. */
    public String text() {
        return text;
    }

    /** Its length, which names it in tables; that of most days. */
    public int seconds() {
        return seconds;
    }

    /** Its length; that of most days. */
    public long millis() {
        return seconds * 1000L;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /** The first moment of the window that a moment lies in; of a day, that of UTC. */
    public long startOf(long millis) {
        return Math.floorDiv(millis, millis()) * millis();
    }

    /**
     * The interval with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static Interval ofCode(int code) {
        if (code < 1 || code > ALL.length) {
            throw new IllegalArgumentException("No interval has the code " + code);
        }
        return ALL[code - 1];
    }

    /**
     * The interval that people write so.
     *
     * @throws IllegalArgumentException if none is written so
     */
    public static Interval ofText(String text) {
        for (Interval interval : ALL) {
            if (interval.text.equals(text)) {
                return interval;
            }
        }
        throw new IllegalArgumentException("No interval is called " + text);
    }
}
