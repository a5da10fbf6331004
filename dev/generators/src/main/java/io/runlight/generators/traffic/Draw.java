/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of random draws that follows from its seed alone, on every platform: hence {@link
 * StrictMath}.
 */
final class Draw {

    private static final int DIGITS_OF_A_LONG = 16;

    private final SplittableRandom random;

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    static Draw seeded(long seed) {
        return new Draw(new SplittableRandom(seed));
    }

    /** A stream of its own: what is drawn from it changes nothing here. */
    Draw split() {
        return new Draw(random.split());
    }

    boolean chance(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the first (inclusive) to the second (exclusive). */
    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** From the first to the second, both inclusive. */
    int betweenInts(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    double lognormal(double median, double sigma) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        double normal = radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
        return median * StrictMath.exp(sigma * normal);
    }

    /** An id of so many hexadecimal digits. */
    String id(int digits) {
        char[] id = new char[digits];
        long bits = 0;
        for (int i = 0; i < digits; i++) {
            if (i % DIGITS_OF_A_LONG == 0) {
                bits = random.nextLong();
            }
            id[i] = Character.forDigit((int) (bits & 15), 16);
            bits >>>= 4;
        }
        return new String(id);
    }
}
