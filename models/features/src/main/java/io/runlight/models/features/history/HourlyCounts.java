/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

/** How many runs started in this hour and in each of the 23 before it. */
final class HourlyCounts {

    static final int HOURS = 24;
    static final long HOUR_MILLIS = 3_600_000;

    final int[] counts = new int[HOURS];
    long lastHour = Long.MIN_VALUE / 2;

    void add(long millis) {
        long hour = Math.floorDiv(millis, HOUR_MILLIS);
        forget(hour);
        if (lastHour - hour < HOURS) {
            counts[(int) Math.floorMod(hour, (long) HOURS)]++;
        }
    }

    /** The sum at a time, which may be later than the last start. */
    int at(long millis) {
        long hour = Math.floorDiv(millis, HOUR_MILLIS);
        int sum = 0;
        for (long known = Math.max(hour - HOURS, lastHour - HOURS) + 1;
                known <= Math.min(hour, lastHour);
                known++) {
            sum += counts[(int) Math.floorMod(known, (long) HOURS)];
        }
        return sum;
    }

    private void forget(long hour) {
        for (long past = Math.max(lastHour + 1, hour - HOURS + 1); past <= hour; past++) {
            counts[(int) Math.floorMod(past, (long) HOURS)] = 0;
        }
        lastHour = Math.max(lastHour, hour);
    }
}
