/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import java.util.Arrays;

/** When the runs started that have not ended yet; of too many, the oldest are forgotten. */
final class OpenStarts {

    static final int MOST = 64;

    private static final long[] NONE = {};

    long[] millis = NONE;
    int size;

    void add(long start) {
        if (size == MOST) {
            remove(0);
        }
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, Math.min(MOST, Math.max(2, 2 * size)));
        }
        int place = size;
        while (place > 0 && millis[place - 1] > start) {
            millis[place] = millis[place - 1];
            place--;
        }
        millis[place] = start;
        size++;
    }

    /** Forgets one run that started then, if it is still known. */
    void end(long start) {
        int place = Arrays.binarySearch(millis, 0, size, start);
        if (place >= 0) {
            remove(place);
        }
    }

    private void remove(int place) {
        System.arraycopy(millis, place + 1, millis, place, size - place - 1);
        size--;
    }
}
