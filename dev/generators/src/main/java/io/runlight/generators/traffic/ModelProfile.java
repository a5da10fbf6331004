/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

/**
 * A model of a provider: what it costs and how fast it answers.
 *
 * @param inputUsdPerMillion price of a million input tokens; cached ones cost a tenth
 * @param outputUsdPerMillion price of a million output tokens
 * @param firstTokenMillis median time to the first token
 * @param millisPerToken time of each further token
 */
record ModelProfile(
        String provider,
        String model,
        String operation,
        double inputUsdPerMillion,
        double outputUsdPerMillion,
        double firstTokenMillis,
        double millisPerToken) {

    private static final double CACHED_SHARE = 0.1;
    private static final double NANOS_PER_MILLIONTH = 1_000;
    private static final double NANOS = 1e9;

    /** The price of a call in dollars, exact to the billionth. */
    double costUsd(long input, long cached, long output) {
        double nanos =
                NANOS_PER_MILLIONTH
                        * ((input - cached + cached * CACHED_SHARE) * inputUsdPerMillion
                                + output * outputUsdPerMillion);
        return Math.round(nanos) / NANOS;
    }

    boolean embeds() {
        return operation.equals("embeddings");
    }
}
