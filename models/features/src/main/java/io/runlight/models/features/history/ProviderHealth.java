/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import java.util.Arrays;

/**
 * How often the model providers of a workspace fail, lately and usually. Its size is bounded, see
 * {@link ProviderHealthCodec}: the provider called longest ago makes room for another.
 *
 * <p>Every call of every run comes here, so a provider is found by looking along a few numbers, and
 * a call that is not the first of its minute changes one or two more.
 */
public final class ProviderHealth {

    /** What is known where nobody ever called a provider. */
    public static final ProviderHealth EMPTY = new ProviderHealth();

    static final int MOST = 32;

    private static final int YOUNG = 4;

    long[] ids = new long[YOUNG];
    ProviderCalls[] calls = new ProviderCalls[YOUNG];
    int size;

    /** A call ends. */
    public void call(long provider, long atMillis, boolean failed) {
        long minute = ProviderCalls.minute(atMillis);
        int place = place(provider);
        if (place == size) {
            place = room();
            ids[place] = provider;
            calls[place] = new ProviderCalls(minute);
        }
        calls[place].add(minute, failed);
    }

    /** Of the calls in the minute of a time and the nine before it. */
    public Failures lately(long provider, long nowMillis) {
        int place = place(provider);
        return place == size ? Failures.NONE : calls[place].lately(nowMillis);
    }

    /**
     * Of the calls before those minutes; a minute counts half 1,440 minutes with calls later. So
     * what is usual does not contain what is compared with it.
     */
    public Failures before(long provider, long nowMillis) {
        int place = place(provider);
        return place == size ? Failures.NONE : calls[place].before(nowMillis);
    }

    private int place(long provider) {
        int place = 0;
        while (place < size && ids[place] != provider) {
            place++;
        }
        return place;
    }

    private int room() {
        if (size == MOST) {
            return calledLongestAgo();
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, Math.min(MOST, 2 * size));
            calls = Arrays.copyOf(calls, ids.length);
        }
        return size++;
    }

    private int calledLongestAgo() {
        int oldest = 0;
        for (int i = 1; i < size; i++) {
            oldest = calls[i].newest < calls[oldest].newest ? i : oldest;
        }
        return oldest;
    }
}
