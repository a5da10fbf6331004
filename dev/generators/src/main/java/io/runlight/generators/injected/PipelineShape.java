/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.injected;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What the runs of a pipeline are like.
 *
 * @param runsOfAWindow how many there are on average
 * @param day how far their number and size follow the hour, from 0 to 1
 * @param spread how far single runs stray from the mean, as a deviation of logarithms
 */
record PipelineShape(
        String name,
        double runsOfAWindow,
        double day,
        double durationMillis,
        double spread,
        double failureRate,
        double costUsd) {

    private static final double DAY_MILLIS = 86_400_000;

    static PipelineShape draw(String name, Random random) {
        return new PipelineShape(
                name,
                10 + 30 * random.nextDouble(),
                random.nextInt(3) * 0.3,
                10_000 * Math.exp(3 * random.nextDouble()),
                0.2 + 0.4 * random.nextDouble(),
                0.01 + 0.05 * random.nextDouble(),
                0.05 + 0.2 * random.nextDouble());
    }

    void runs(
            long windowStart,
            List<Injection> injections,
            Random random,
            Consumer<InjectedRun> target) {
        double hour = 1 + day * Math.sin(2 * Math.PI * (windowStart % DAY_MILLIS) / DAY_MILLIS);
        int count = poisson(runsOfAWindow * hour, random);
        for (int i = 0; i < count; i++) {
            long end = windowStart + random.nextInt((int) InjectedTraffic.WINDOW);
            double size = (1 + (hour - 1) / 2) * Math.exp(random.nextGaussian() * spread);
            target.accept(
                    new InjectedRun(
                            name,
                            end,
                            Math.round(durationMillis * size * factor("duration", end, injections)),
                            random.nextDouble() < failureRate(end, injections),
                            costUsd * size * factor("cost_usd", end, injections)));
        }
    }

    private static double factor(String measure, long millis, List<Injection> injections) {
        double factor = 1;
        for (Injection injection : injections) {
            if (injection.measure().equals(measure)) {
                factor *= injection.factor(millis);
            }
        }
        return factor;
    }

    private double failureRate(long millis, List<Injection> injections) {
        double rate = failureRate;
        for (Injection injection : injections) {
            if (injection.measure().equals("failure_rate")) {
                rate += injection.size() * injection.strength(millis);
            }
        }
        return rate;
    }

    /** Knuth's way, good enough for small means. */
    private static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
