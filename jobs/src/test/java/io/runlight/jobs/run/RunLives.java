/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random lives of a run, for properties. Event times lie in the first minute of every tenth, so
 * that silences are either clearly shorter or clearly longer than {@link #ZOMBIE_MINUTES}.
 */
final class RunLives {

    static final int ZOMBIE_MINUTES = 35;

    /** Events arrive at most this much after their time. */
    static final int LATENESS_SECONDS = 60;

    private static final RunStatus[] STATUSES = RunStatus.values();

    private RunLives() {}

    /** Events in the order of their time, without duplicates. */
    static List<Event> of(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(25);
        int tenths = 1 + random.nextInt(random.nextBoolean() ? 2 : 12);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long second = 600L * random.nextInt(tenths) + random.nextInt(50);
            events.add(event(random, "e" + random.nextInt(1000) + "-" + i, second));
        }
        events.sort((one, other) -> Long.compare(one.eventTimeMillis(), other.eventTimeMillis()));
        return events;
    }

    private static Event event(Random random, String id, long second) {
        String step = "step-" + random.nextInt(3);
        return switch (random.nextInt(10)) {
            case 0, 1 -> RunEvents.run(id, second, RunStatus.STARTED);
            case 2 -> RunEvents.run(id, second, STATUSES[random.nextInt(STATUSES.length)]);
            case 3 ->
                    RunEvents.run(
                            id,
                            second,
                            RunStatus.FAILED,
                            random.nextBoolean() ? step : null,
                            random.nextBoolean() ? "Timeout" : null,
                            null);
            case 4, 5, 6 ->
                    RunEvents.step(
                            id,
                            step,
                            1 + random.nextInt(2),
                            second,
                            STATUSES[random.nextInt(STATUSES.length)],
                            random.nextBoolean() ? "Broken" : null,
                            null);
            case 7, 8 ->
                    RunEvents.call(
                            id,
                            second,
                            random.nextBoolean() ? step : null,
                            random.nextInt(1000),
                            random.nextInt(1000) / 1e6);
            default ->
                    random.nextBoolean()
                            ? RunEvents.activity(id, second, RunEvents.RUN)
                            : sample(random, id, second);
        };
    }

    private static Event sample(Random random, String id, long second) {
        String name = random.nextBoolean() ? "process.cpu.utilization" : "gpu.utilization";
        return RunEvents.metric(id, second, name, null, random.nextInt(100) / 100.0, Map.of());
    }
}
