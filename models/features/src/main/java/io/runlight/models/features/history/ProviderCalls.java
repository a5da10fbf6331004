/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

/**
 * The calls of one provider: those of ten minutes by the minute, and those before, faded. The order
 * of calls within a minute makes no difference.
 */
final class ProviderCalls {

    static final int MINUTES = 10;

    private static final long MILLIS = 60_000;

    /** What a minute with calls leaves of those before it: half of them after 1,440. */
    private static final double FADE = Math.pow(0.5, 1.0 / 1_440);

    /** The last minute with a call. */
    long newest;

    /** By the minute, of those until the newest. */
    final int[] calls = new int[MINUTES];

    final int[] failed = new int[MINUTES];
    double fadedCalls;
    double fadedFailures;

    ProviderCalls(long newestMinute) {
        newest = newestMinute;
    }

    static long minute(long millis) {
        return Math.floorDiv(millis, MILLIS);
    }

    /** A call ends; one that comes ten minutes too late is left out. */
    void add(long minute, boolean hasFailed) {
        if (minute > newest) {
            goOn(minute);
        } else if (minute <= newest - MINUTES) {
            return;
        }
        int slot = slot(minute);
        calls[slot]++;
        failed[slot] += hasFailed ? 1 : 0;
    }

    /** In the minute of a time and the nine before it. */
    Failures lately(long nowMillis) {
        int all = 0;
        int failures = 0;
        long first = Math.max(newest, minute(nowMillis)) - MINUTES + 1;
        for (long minute = first; minute <= newest; minute++) {
            all += calls[slot(minute)];
            failures += failed[slot(minute)];
        }
        return new Failures(failures, all);
    }

    /** Before those minutes, faded. */
    Failures before(long nowMillis) {
        double all = fadedCalls;
        double failures = fadedFailures;
        long last = lastBefore(minute(nowMillis));
        for (long minute = newest - MINUTES + 1; minute <= last; minute++) {
            int slot = slot(minute);
            if (calls[slot] > 0) {
                all = all * FADE + calls[slot];
                failures = failures * FADE + failed[slot];
            }
        }
        return new Failures(failures, all);
    }

    /** Makes room for a later minute. */
    private void goOn(long minute) {
        long last = lastBefore(minute);
        for (long old = newest - MINUTES + 1; old <= last; old++) {
            int slot = slot(old);
            if (calls[slot] > 0) {
                fadedCalls = fadedCalls * FADE + calls[slot];
                fadedFailures = fadedFailures * FADE + failed[slot];
            }
            calls[slot] = 0;
            failed[slot] = 0;
        }
        newest = minute;
    }

    private long lastBefore(long minute) {
        return Math.min(newest, minute - MINUTES);
    }

    private static int slot(long minute) {
        return Math.floorMod(minute, MINUTES);
    }
}
