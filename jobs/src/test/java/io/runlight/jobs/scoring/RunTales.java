/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.jobs.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up runs with steps, retries and calls of several providers; many things happen at the same
 * time. Those of later days fail more often, and so do the calls of one provider.
 */
final class RunTales {

    static final long START = 1_772_323_200_000L;

    /** Times are multiples of this, so that many are equal. */
    private static final long TICK = 500;

    private static final List<String> PROVIDERS = List.of("openai", "anthropic", "mistral");

    private final Random random;
    private final List<Event> events = new ArrayList<>();

    private final String prefix;
    private final long start;

    private RunTales(long seed, String prefix, long start) {
        this.random = new Random(seed);
        this.prefix = prefix;
        this.start = start;
    }

    static List<Event> events(int runs, long seed) {
        return events(runs, seed, "run-", START);
    }

    /** Runs whose ids begin with a prefix, the first of which starts at a time. */
    static List<Event> events(int runs, long seed, String prefix, long start) {
        RunTales tales = new RunTales(seed, prefix, start);
        for (int run = 0; run < runs; run++) {
            tales.tell(run);
        }
        return tales.events;
    }

    private void tell(int number) {
        String workspace = number % 3 == 0 ? "globex" : "acme";
        String pipeline = "pipeline-" + number % 4;
        String run = prefix + number;
        long at = start + number / 2 * TICK;
        events.add(Events.run(run + "-start", at, workspace, pipeline, run, RunStatus.STARTED));
        boolean fails = random.nextInt(4) < (start == START ? 1 : 3);
        int steps = random.nextInt(4);
        for (int step = 0; step < steps; step++) {
            int attempts = 1 + random.nextInt(2);
            for (int attempt = 1; attempt <= attempts; attempt++) {
                at = attempt(workspace, pipeline, run, "step-" + step, attempt, attempts, at);
            }
        }
        RunStatus end = fails ? RunStatus.FAILED : RunStatus.COMPLETED;
        if (random.nextInt(10) == 0) {
            end = RunStatus.CANCELLED;
        }
        at += random.nextInt(3) * TICK + 1;
        events.add(Events.run(run + "-end", at, workspace, pipeline, run, end));
    }

    private long attempt(
            String workspace,
            String pipeline,
            String run,
            String step,
            int attempt,
            int attempts,
            long begin) {
        String id = run + '-' + step + '-' + attempt;
        String provider = PROVIDERS.get(Math.floorMod(id.hashCode(), PROVIDERS.size()));
        boolean isBad = start != START && provider.equals("mistral");
        events.add(
                Events.step(
                        id + "-start",
                        begin,
                        workspace,
                        pipeline,
                        run,
                        step,
                        RunStatus.STARTED,
                        attempt,
                        null));
        events.add(
                Events.call(
                        id + "-call",
                        begin + random.nextInt(3) * TICK,
                        workspace,
                        pipeline,
                        run,
                        provider,
                        "gpt-4o",
                        "ann",
                        100L + random.nextInt(900),
                        0.001 * random.nextInt(50),
                        20.0,
                        random.nextInt(5) < (isBad ? 4 : 1) ? "timeout" : null));
        long end = begin + (1 + random.nextInt(4)) * TICK;
        events.add(
                Events.step(
                        id + "-end",
                        end,
                        workspace,
                        pipeline,
                        run,
                        step,
                        attempt < attempts ? RunStatus.FAILED : RunStatus.COMPLETED,
                        attempt,
                        random.nextBoolean() ? end - begin : null));
        return end;
    }
}
