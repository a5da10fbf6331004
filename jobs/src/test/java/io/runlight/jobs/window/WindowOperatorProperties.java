/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;

/** The operator against a naive count, with any order, lateness, checkpoints and crashes. */
final class WindowOperatorProperties {

    private static final long MINUTE = 60_000;
    private static final long START = 20_000 * 1_440 * MINUTE + 1_300 * MINUTE;
    private static final long SPAN = 200 * MINUTE;
    private static final String[] WORKSPACES = {"w", "india"};

    @Property(tries = 400)
    void everyWindowOfEveryIntervalHoldsWhatCameWhileItLived(@ForAll long seed) throws Exception {
        Scenario scenario = new Scenario(new Random(seed));
        scenario.play(60);
        assertThat(scenario.rows).isEqualTo(scenario.expected.content());
        assertThat(scenario.entriesAfter(START + 4 * 1_440 * MINUTE)).isZero();
    }

    /** Something that happens to the operator. */
    private interface Step {
        void on(WindowHarness windows) throws Exception;
    }

    /** A random life of the operator; after a crash it sees again what came since a checkpoint. */
    private static final class Scenario {

        final Map<WindowKey, Tally> rows = new HashMap<>();
        final NaiveWindowCount expected =
                new NaiveWindowCount(Duration.ofMinutes(10), Map.of("india", "Asia/Kolkata"));

        private final WindowSettings settings =
                WindowSettings.usual().zone("india", "Asia/Kolkata").rowsPerFlush(5);
        private final List<Step> sinceCheckpoint = new ArrayList<>();
        private final Random random;
        private OperatorSubtaskState checkpoint;
        private WindowHarness windows;

        Scenario(Random random) throws Exception {
            this.random = random;
            this.windows = WindowHarness.open(settings);
        }

        void play(int steps) throws Exception {
            for (int i = 0; i < steps; i++) {
                switch (random.nextInt(12)) {
                    case 0 -> take(WindowHarness::tick);
                    case 1 -> take(eventTime());
                    case 2 -> {
                        checkpoint = windows.checkpoint();
                        sinceCheckpoint.clear();
                    }
                    case 3 -> crash();
                    default -> take(part(i));
                }
            }
            windows.endOfInput();
            rows.putAll(windows.newest());
        }

        int entriesAfter(long watermark) throws Exception {
            windows.eventTime(watermark);
            windows.checkpoint();
            int entries = windows.entries();
            windows.close();
            return entries;
        }

        private void take(Step step) throws Exception {
            sinceCheckpoint.add(step);
            step.on(windows);
        }

        private void crash() throws Exception {
            rows.putAll(windows.newest());
            windows.close();
            windows = WindowHarness.restore(settings, checkpoint);
            for (Step step : sinceCheckpoint) {
                step.on(windows);
            }
        }

        private Step part(int event) {
            SeriesKey series =
                    new SeriesKey(
                            WORKSPACES[random.nextInt(WORKSPACES.length)],
                            "d",
                            "s" + random.nextInt(3));
            Interval base = random.nextInt(4) == 0 ? Interval.QUARTER_HOUR : Interval.MINUTE;
            long time = START + (long) (random.nextDouble() * SPAN);
            expected.add(series, base, time, event);
            return windows -> windows.add(series, base, time, Tally.of(event));
        }

        private Step eventTime() {
            long watermark = expected.eventTime(START + (long) (random.nextDouble() * SPAN * 1.3));
            return windows -> windows.eventTime(watermark);
        }
    }
}
