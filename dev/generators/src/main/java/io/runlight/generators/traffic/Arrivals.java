/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

/**
 * The arrivals of one pipeline's runs (or of background events): random, at a rate that changes.
 */
final class Arrivals {

    private static final double SEASON = 0.8;
    private static final long DAY_MILLIS = 86_400_000;
    private static final double HOUR_MILLIS = 3_600_000;

    /** Null stands for events of no run. */
    private final PipelineProfile pipeline;

    private final Conditions conditions;
    private final Draw draw;
    private final boolean seasonal;
    private final double perMilli;
    private final double largestFactor;
    private long next;

    Arrivals(
            PipelineProfile pipeline,
            TrafficPlan plan,
            Conditions conditions,
            double perSecond,
            Draw draw) {
        this.pipeline = pipeline;
        this.conditions = conditions;
        this.draw = draw;
        this.seasonal = plan.seasonal();
        this.perMilli = perSecond / 1_000;
        double rush = pipeline == null ? 1 : conditions.largestRush(pipeline);
        this.largestFactor = rush * (seasonal ? 1 + SEASON : 1);
        this.next = plan.startMillis();
        advance();
    }

    PipelineProfile pipeline() {
        return pipeline;
    }

    long nextMillis() {
        return next;
    }

    /** The draws of the arrival itself. */
    Draw draw() {
        return draw.split();
    }

    /** Draws at the largest rate and keeps the share that belongs to the time. */
    void advance() {
        double time = next;
        do {
            time += draw.exponential(1 / (perMilli * largestFactor));
        } while (!draw.chance(factor((long) time) / largestFactor));
        next = (long) time;
    }

    private double factor(long time) {
        double factor = pipeline == null ? 1 : conditions.rush(pipeline, time);
        if (seasonal) {
            double hour = Math.floorMod(time, DAY_MILLIS) / HOUR_MILLIS;
            int busiest = pipeline == null ? 14 : pipeline.busiestHour();
            factor *= 1 + SEASON * StrictMath.cos(2 * StrictMath.PI * (hour - busiest) / 24);
        }
        return factor;
    }
}
