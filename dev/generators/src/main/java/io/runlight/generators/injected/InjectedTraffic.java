/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.injected;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Three weeks of runs of pipelines that differ in how many runs they have, how long these take, how
 * much they stray, and how much of a day there is in them; in the last week something is injected
 * twice a day. The same seed gives the same runs.
 */
public final class InjectedTraffic {

    /** Windows as anomalies are tested in. */
    public static final long WINDOW = 300_000;

    /** A Monday. */
    public static final long START = 1_767_571_200_000L;

    /** Before this day nothing is injected. */
    public static final int QUIET_DAYS = 14;

    private static final int DAYS = 21;
    private static final int WINDOWS_OF_A_DAY = 288;
    private static final int PIPELINES = 9;
    private static final String[] MEASURES = {"duration", "failure_rate", "cost_usd"};

    private final List<PipelineShape> pipelines = new ArrayList<>();
    private final List<Injection> truth = new ArrayList<>();
    private final long seed;

    public InjectedTraffic(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        for (int i = 0; i < PIPELINES; i++) {
            PipelineShape shape = PipelineShape.draw("pipeline-" + i, random);
            pipelines.add(shape);
            inject(shape, random);
        }
    }

    /** What was injected. */
    public List<Injection> truth() {
        return List.copyOf(truth);
    }

    /** How many windows there are. */
    public static int windows() {
        return DAYS * WINDOWS_OF_A_DAY;
    }

    /** Hands over the runs, pipeline by pipeline, window by window. */
    public void runs(Consumer<InjectedRun> target) {
        for (PipelineShape shape : pipelines) {
            Random random = new Random(seed * 31 + shape.name().hashCode());
            List<Injection> own =
                    truth.stream().filter(one -> one.pipeline().equals(shape.name())).toList();
            for (int window = 0; window < windows(); window++) {
                shape.runs(START + window * WINDOW, own, random, target);
            }
        }
    }

    /** One in each half of a day, never two at once. */
    private void inject(PipelineShape shape, Random random) {
        int half = WINDOWS_OF_A_DAY / 2;
        for (int part = 2 * QUIET_DAYS; part < 2 * DAYS; part++) {
            InjectionKind kind = InjectionKind.values()[random.nextInt(3)];
            int lasts = kind.shortest() + random.nextInt(kind.longest() - kind.shortest() + 1);
            int first = part * half + random.nextInt(half - lasts - 6);
            String measure = MEASURES[random.nextInt(MEASURES.length)];
            truth.add(
                    new Injection(
                            shape.name(),
                            measure,
                            kind,
                            START + first * WINDOW,
                            START + (first + lasts) * WINDOW,
                            size(measure, random)));
        }
    }

    private static double size(String measure, Random random) {
        return measure.equals("failure_rate")
                ? 0.4 + 0.4 * random.nextDouble()
                : 2.5 + 2.5 * random.nextDouble();
    }
}
