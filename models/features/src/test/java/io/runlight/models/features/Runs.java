/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.core.event.RunPlan;
import io.runlight.models.features.history.Providers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** Runs made up for tests. */
public final class Runs {

    private static final long BEGINNING = 1_700_000_000_000L;

    private Runs() {}

    /**
     * Overlapping runs of a few pipelines and users in the order of their starts, in half of the
     * worlds about twenty in ten minutes. Of some no end is known. At times most of them fail, and
     * most calls of some provider.
     */
    public static List<RecordedRun> random(long seed, int count) {
        Random random = new Random(seed);
        List<RecordedRun> runs = new ArrayList<>();
        long clock = BEGINNING;
        int haste = seed % 2 == 0 ? 1 : 50;
        for (int i = 0; i < count; i++) {
            clock += random.nextInt(4) == 0 ? 0 : random.nextInt(7_200) * 500L / haste;
            runs.add(random(random, i, clock, haste));
        }
        runs.sort(Comparator.comparingLong(run -> run.opening().startMillis()));
        return runs;
    }

    private static RunPlan plan(long inputBytes) {
        return new RunPlan(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                inputBytes,
                Map.of(),
                null);
    }

    private static RecordedRun random(Random random, int number, long start, int haste) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("branch", "b" + random.nextInt(3));
        if (number > 0) {
            attributes.put("previous", "run-" + random.nextInt(number));
        }
        attributes.put("lines", random.nextInt(5) == 0 ? "many" : "" + random.nextInt(1_000));
        RunOpening opening =
                new RunOpening(
                        "w",
                        "",
                        "p" + random.nextInt(3),
                        "run-" + number,
                        start,
                        null,
                        null,
                        1,
                        random.nextInt(4) == 0 ? null : "u" + random.nextInt(2),
                        null,
                        null,
                        random.nextInt(5) == 0 ? null : plan(1 + random.nextInt(1_000_000)),
                        attributes);
        long millis = random.nextInt(10) == 0 ? 0 : random.nextInt(20_000_000 / haste);
        double seconds = random.nextInt(10) == 0 ? Double.NaN : millis / 1_000.0;
        boolean cancelled = random.nextInt(12) == 0;
        RunCourse course = course(random, start, millis);
        RunEnding ending =
                new RunEnding(
                        start + millis,
                        !cancelled && random.nextInt(10) < (isBad(start, 0, 4) ? 7 : 2),
                        cancelled,
                        seconds);
        return random.nextInt(10) == 0
                ? new RecordedRun(
                        opening,
                        null,
                        new RunCourse(course.moments(), null, course.calls(), course.signs()))
                : new RecordedRun(opening, ending, course);
    }

    /** Up to six ends of steps, some of them after the end of the run. */
    private static RunCourse course(Random random, long start, long millis) {
        int count = random.nextInt(7);
        if (count == 0) {
            return RunCourse.UNKNOWN;
        }
        long[] times = random.longs(count, start, start + 2 + millis * 5 / 4).sorted().toArray();
        List<ProviderCall> calls = calls(random, start, millis);
        List<RunProgress> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            moments.add(progress(random, i, times[i], calls));
        }
        List<Long> signs =
                LongStream.concat(Arrays.stream(times), random.longs(2, start, start + 1 + millis))
                        .sorted()
                        .boxed()
                        .toList();
        return new RunCourse(moments, progress(random, count, start + millis, calls), calls, signs);
    }

    /** Up to fourteen calls soon after one another, some of them after the end of the run. */
    private static List<ProviderCall> calls(Random random, long start, long millis) {
        List<ProviderCall> calls = new ArrayList<>();
        int count = random.nextInt(15);
        long at = start + (count == 0 ? 0 : random.nextLong(millis * 5 / 4 + 1));
        for (int i = 0; i < count; i++) {
            at += random.nextInt(3) * 500L;
            int provider = random.nextInt(5);
            calls.add(
                    new ProviderCall(
                            at, provider, random.nextInt(20) < (isBad(at, provider, 5) ? 16 : 1)));
        }
        return calls;
    }

    /** Every so many times ten minutes. */
    private static boolean isBad(long millis, int what, int period) {
        return (millis / 600_000 + what) % period == 0;
    }

    /** Nobody knows the provider zero. */
    private static Providers called(List<ProviderCall> calls, long millis) {
        Providers called = Providers.NONE;
        for (ProviderCall call : calls) {
            called = call.atMillis() <= millis ? called.with(call.provider()) : called;
        }
        return called;
    }

    private static RunProgress progress(
            Random random, int steps, long millis, List<ProviderCall> calls) {
        return new RunProgress(
                millis,
                steps,
                random.nextInt(3),
                random.nextInt(2),
                random.nextInt(2),
                "step-" + random.nextInt(4),
                random.nextInt(8) == 0 ? Double.NaN : random.nextInt(1_000),
                random.nextInt(4) == 0,
                Double.NaN,
                steps,
                random.nextInt(steps + 1),
                random.nextInt(3) * 100L,
                random.nextInt(4) / 10.0,
                called(calls, millis));
    }
}
