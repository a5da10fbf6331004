/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import java.util.Random;

/** Calls of a step, two a second, each of two seconds, a cent and a thousand tokens or so. */
final class ModelCalls {

    private final Random random = new Random(5);

    static long at(int call) {
        return NightlyRuns.START + call * 500L;
    }

    /** A call like the others. */
    CallVector usual(int call) {
        return call(call, 2_000 * noise(), 0.01 * noise(), 1_000 * noise());
    }

    static CallVector slow(int call) {
        return call(call, 60_000, 0.01, 1_000);
    }

    static CallVector call(int call, double millis, double dollars, double tokens) {
        return new CallVector(
                "acme",
                "nightly",
                "production",
                "summarize",
                "run-" + call / 10,
                "call-" + call,
                "openai",
                "large",
                at(call),
                true,
                new double[] {millis, dollars, tokens});
    }

    private double noise() {
        return Math.exp(random.nextGaussian() * 0.3);
    }
}
