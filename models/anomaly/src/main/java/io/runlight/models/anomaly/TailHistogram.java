/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/**
 * The upper tail of values that are not negative: says how rare a value is among the earlier ones.
 *
 * <p>Counts live in bins whose bounds grow by a quarter and hang below the largest value seen; what
 * is smaller than the lowest bin is one count. All fade by half in {@link #HALF_LIFE} values; when
 * the upper half of the bins has faded away, they come down again, so that one value far away does
 * not hide all others for good. Beyond what was seen the tail goes on as a power law, whose
 * exponent is Hill's estimate (Hill 1975) drawn towards {@link #PRIOR_INDEX}.
 */
final class TailHistogram {

    static final int BINS = 24;
    static final int HALF_LIFE = 4_000;
    static final int FADE_EVERY = 64;

    private static final double WIDTH = StrictMath.log(1.25);
    private static final double LN_10 = StrictMath.log(10);
    private static final float FADE = (float) StrictMath.pow(0.5, FADE_EVERY / (double) HALF_LIFE);
    private static final double SMALLEST = 1e-12;
    private static final double TAIL_SHARE = 0.02;
    private static final double TAIL_COUNT = 5;
    private static final double PRIOR_INDEX = 0.5;
    private static final double PRIOR_COUNT = 2;
    private static final double SMALLEST_INDEX = 0.02;

    /** Less than this is left of a value after two half-lives. */
    private static final double FADED = 0.25;

    /** With a smaller share in bins than this, most of what was seen has an unknown size. */
    private static final double KNOWN_SHARE = 0.05;

    /** Fewer values than this are no past to be rare in. */
    private static final double ENOUGH = 20;

    /** Counts by distance from the top bin. */
    final float[] bins = new float[BINS];

    float below;
    int top = Integer.MIN_VALUE;
    int untilFade = FADE_EVERY;

    /** Counts a value in. */
    void add(double value) {
        if (--untilFade == 0) {
            fade();
        }
        if (!(value > SMALLEST)) {
            below++;
            return;
        }
        int bin = bin(value);
        if (bin > top) {
            raise(bin);
        }
        int place = top - bin;
        if (place < BINS) {
            bins[place]++;
        } else {
            below++;
        }
    }

    /** The negative decimal logarithm of the probability of a value as large as this, from 0. */
    double surprise(double value) {
        if (!(value > SMALLEST) || top == Integer.MIN_VALUE) {
            return 0;
        }
        double total = total();
        if (total < ENOUGH) {
            return 0;
        }
        double exact = StrictMath.log(value) / WIDTH;
        int bin = (int) Math.floor(exact);
        int place = top - bin;
        if (place >= BINS) {
            return rarity(total - below / 2.0, total);
        }
        double larger = larger(place, exact - bin);
        double tail = Math.max(TAIL_SHARE * total, TAIL_COUNT);
        return larger >= tail ? rarity(larger, total) : beyond(exact, larger, tail, total);
    }

    /** Goes on from where the tail begins. */
    private double beyond(double exact, double larger, double tail, double total) {
        double count = 0;
        double sum = 0;
        int first = 0;
        while (first < BINS - 1) {
            count += bins[first];
            if (count >= tail) {
                break;
            }
            first++;
        }
        if (count <= 0) {
            return rarity(larger, total);
        }
        for (int i = 0; i <= first; i++) {
            sum += bins[i] * (first - i + 0.5) * WIDTH;
        }
        double index =
                Math.max((sum + PRIOR_COUNT * PRIOR_INDEX) / (count + PRIOR_COUNT), SMALLEST_INDEX);
        double above = Math.max(0, (exact - (top - first)) * WIDTH);
        return Math.max(0, rarity(count, total) + above / index / LN_10);
    }

    private double larger(int place, double within) {
        double larger = 0;
        for (int i = 0; i < place; i++) {
            larger += bins[i];
        }
        return place >= 0 ? larger + bins[place] * (1 - within) : larger;
    }

    private static double rarity(double larger, double total) {
        return Math.max(0, -StrictMath.log((larger + 0.5) / (total + 1)) / LN_10);
    }

    private double total() {
        double total = below;
        for (float bin : bins) {
            total += bin;
        }
        return total;
    }

    private void raise(int bin) {
        long by = top == Integer.MIN_VALUE ? BINS : (long) bin - top;
        for (int i = BINS - 1; i >= 0; i--) {
            if (i + by >= BINS) {
                below += bins[i];
            }
        }
        for (int i = BINS - 1; i >= 0; i--) {
            bins[i] = i - by >= 0 ? bins[(int) (i - by)] : 0;
        }
        top = bin;
    }

    private void fade() {
        untilFade = FADE_EVERY;
        below *= FADE;
        for (int i = 0; i < BINS; i++) {
            bins[i] *= FADE;
        }
        if (top != Integer.MIN_VALUE) {
            comeDown();
        }
    }

    /** What opens below is learned anew where most of it was out of sight. */
    private void comeDown() {
        int first = 0;
        double above = bins[0];
        while (above < FADED && ++first < BINS) {
            above += bins[first];
        }
        if (first < BINS / 2) {
            return;
        }
        double known = 0;
        for (int i = 0; i < BINS; i++) {
            bins[i] = i + first < BINS ? bins[i + first] : 0;
            known += bins[i];
        }
        top = first < BINS ? top - first : Integer.MIN_VALUE;
        if (known < KNOWN_SHARE * (known + below)) {
            below = 0;
        }
    }

    private static int bin(double value) {
        return (int) Math.floor(StrictMath.log(value) / WIDTH);
    }
}
