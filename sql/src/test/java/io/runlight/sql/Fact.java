/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An ended run of one step, as random traffic for windows: a raw row of the simplest kind. */
record Fact(
        String workspace,
        String pipeline,
        String environment,
        String step,
        String user,
        long second,
        double duration,
        boolean completed) {

    /** The dimensions that random traffic is added up by, and their labels. */
    static final List<List<String>> DIMENSIONS =
            List.of(
                    List.of("workspace"),
                    List.of("pipeline", "pipeline"),
                    List.of("pipeline+environment", "pipeline", "environment"),
                    List.of("step", "pipeline", "step"));

    /** 2026-03-01, a Sunday. */
    static final long START = 1_772_323_200;

    private static final int DAY = 86_400;

    /** Two workspaces over ten days, half of it in one busy hour. */
    static List<Fact> random(long seed, int count) {
        Random random = new Random(seed);
        List<Fact> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean busy = random.nextBoolean();
            long second =
                    START + (busy ? 5 * DAY + random.nextInt(3600) : random.nextInt(10 * DAY));
            facts.add(
                    new Fact(
                            "workspace " + random.nextInt(2),
                            "pipeline " + random.nextInt(3),
                            random.nextInt(3) == 0 ? "staging" : "production",
                            "step " + random.nextInt(4),
                            "user " + random.nextInt(400),
                            second,
                            Math.rint(Math.exp(8 * random.nextDouble()) * 1000) / 1000,
                            random.nextInt(5) > 0));
        }
        return facts;
    }

    String label(String name) {
        return switch (name) {
            case "pipeline" -> pipeline;
            case "environment" -> environment;
            case "step" -> step;
            default -> throw new IllegalArgumentException("No label " + name);
        };
    }

    /** The labels of a dimension joined with a slash. */
    String series(List<String> dimension) {
        return String.join("/", dimension.stream().skip(1).map(this::label).toArray(String[]::new));
    }
}
