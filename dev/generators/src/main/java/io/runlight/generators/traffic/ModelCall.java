/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

/**
 * One simulated request to a model.
 *
 * @param errorType null when it is answered
 */
record ModelCall(
        long inputTokens,
        long cachedTokens,
        long outputTokens,
        long reasoningTokens,
        double firstTokenMillis,
        double latencyMillis,
        String errorType) {

    private static final double CACHE_HIT = 0.25;
    private static final double REASONING = 0.15;
    private static final double MAX_SECONDS = 90;

    /** Draws a call; a failing one answers with an error after some time. */
    static ModelCall draw(
            StepProfile.Calls calls,
            TrafficPlan plan,
            double appetite,
            double slowness,
            boolean fails,
            Draw draw) {
        ModelProfile model = calls.model();
        long input = 1 + (long) (draw.lognormal(calls.inputTokens(), 0.5) * appetite);
        double answer = model.embeds() ? 0 : draw.lognormal(calls.outputTokens(), 0.6);
        long output = model.embeds() ? 0 : 1 + (long) (answer * appetite);
        long cached = draw.chance(CACHE_HIT) ? input * draw.betweenInts(3, 9) / 10 : 0;
        long reasoning = !model.embeds() && draw.chance(REASONING) ? output / 3 : 0;
        double first = draw.lognormal(model.firstTokenMillis(), 0.35) * slowness;
        double seconds = answer * model.millisPerToken() * draw.between(0.8, 1.3) / 1_000;
        double latency = first + plan.hurried(seconds) * 1_000 * slowness;
        String error = fails ? (draw.chance(0.6) ? "rate_limit_exceeded" : "server_error") : null;
        return new ModelCall(
                input,
                cached,
                output,
                reasoning,
                RunEvents.rounded(Math.min(first, MAX_SECONDS * 500)),
                RunEvents.rounded(Math.min(latency, MAX_SECONDS * 1_000)),
                error);
    }
}
