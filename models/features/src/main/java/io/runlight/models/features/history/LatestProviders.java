/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

/**
 * The providers that the last runs of a pipeline called, at most {@link Providers#MOST}. One that
 * twenty runs in a row did without is forgotten; of too many, the one used longest ago.
 */
final class LatestProviders {

    static final int RUNS = 20;

    final long[] ids = new long[Providers.MOST];

    /** How many runs have ended since a run that used it did: 0 for those of the last run. */
    final int[] unused = new int[Providers.MOST];

    int size;

    /** A run ends that used these. */
    void endRun(Providers used) {
        for (int i = 0; i < size; i++) {
            unused[i]++;
        }
        for (int i = 0; i < used.size(); i++) {
            use(used.id(i));
        }
        forget();
    }

    Providers all() {
        Providers all = Providers.NONE;
        for (int i = 0; i < size; i++) {
            all = all.with(ids[i]);
        }
        return all;
    }

    private void use(long id) {
        int place = 0;
        while (place < size && ids[place] != id) {
            place++;
        }
        if (place == size) {
            place = size < ids.length ? size++ : longestUnused();
        }
        ids[place] = id;
        unused[place] = 0;
    }

    private int longestUnused() {
        int longest = 0;
        for (int i = 1; i < size; i++) {
            longest = unused[i] > unused[longest] ? i : longest;
        }
        return longest;
    }

    private void forget() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (unused[i] < RUNS) {
                ids[kept] = ids[i];
                unused[kept++] = unused[i];
            }
        }
        size = kept;
    }
}
