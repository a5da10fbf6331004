/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.JobOptions;
import io.runlight.jobs.RunlightIo;
import io.runlight.jobs.window.Interval;
import io.runlight.jobs.window.SeriesKey;
import io.runlight.jobs.window.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BackfillTest {

    private static final String TEN_TO_ELEVEN = "2026-11-21T10:00:00Z/2026-11-21T11:00:00Z";

    @Test
    void aReplayOfNoSpanIsRefused() {
        assertThatThrownBy(() -> RunlightIo.of(options("replay", Map.of())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("backfill.spans");
    }

    @Test
    void aReplayIntoTheTablesThatItReadsIsRefused() {
        assertThatThrownBy(
                        () ->
                                RunlightIo.of(
                                        options("replay", Map.of("backfill.spans", TEN_TO_ELEVEN))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("clickhouse.database")
                .hasMessageContaining("runlight_data");
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(
                        () ->
                                Backfill.of(
                                        options(
                                                "recompute",
                                                Map.of(
                                                        "backfill.spans",
                                                        "2026-11-21T11:00:00Z/2026-11-21T10:00:00Z"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the earlier first");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThatThrownBy(
                        () ->
                                Backfill.of(
                                        options(
                                                "recompute",
                                                Map.of("backfill.spans", "ten/eleven"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("2026-11-21T10:00:00Z");
    }

    @Test
    void theWindowsOfASpanAreThoseThatHaveAMomentInIt() {
        WindowsToRepair windows = windows(Map.of());

        assertThat(starts(windows, Interval.MINUTE)).hasSize(60).startsWith("2026-11-21T10:00:00Z");
        assertThat(starts(windows, Interval.FIVE_MINUTES)).hasSize(12);
        assertThat(starts(windows, Interval.HOUR)).containsExactly("2026-11-21T10:00:00Z");
        assertThat(starts(windows, Interval.DAY)).containsExactly("2026-11-21T00:00:00Z");
    }

    @Test
    void windowsThatTheJobMayStillHoldAreLeftOut() {
        WindowsToRepair windows =
                windows(
                        Map.of(
                                "backfill.event-time", "2026-11-21T11:30:00Z",
                                "window.allowed-lateness", "1 h"));

        assertThat(starts(windows, Interval.MINUTE))
                .hasSize(30)
                .startsWith("2026-11-21T10:00:00Z")
                .endsWith("2026-11-21T10:29:00Z");
        assertThat(starts(windows, Interval.QUARTER_HOUR)).hasSize(2);
        assertThat(starts(windows, Interval.HOUR)).isEmpty();
        assertThat(starts(windows, Interval.DAY)).isEmpty();
    }

    @Test
    void aDayIsThatOfTheWorkspace() {
        WindowsToRepair windows = windows(Map.of("window.time-zone", "Asia/Tokyo"));
        SeriesKey series = new SeriesKey("acme", "workspace", "");
        long day = Instant.parse("2026-11-20T15:00:00Z").toEpochMilli();

        assertThat(windows.contains(new Window<>(series, Interval.DAY, day, ""))).isTrue();
        assertThat(windows.contains(new Window<>(series, Interval.DAY, day + 86_400_000, "")))
                .isFalse();
    }

    private static WindowsToRepair windows(Map<String, String> more) {
        Map<String, String> options = new TreeMap<>(more);
        options.put("backfill.spans", TEN_TO_ELEVEN);
        return Backfill.of(options("recompute", options)).windows();
    }

    /** When those windows of two days begin that are to be repaired. */
    private static List<String> starts(WindowsToRepair windows, Interval interval) {
        long from = Instant.parse("2026-11-21T00:00:00Z").toEpochMilli();
        SeriesKey series = new SeriesKey("acme", "workspace", "");
        return LongStream.iterate(
                        from,
                        start -> start < from + 172_800_000,
                        start -> start + interval.millis())
                .mapToObj(start -> new Window<>(series, interval, start, ""))
                .filter(windows::contains)
                .map(window -> Instant.ofEpochMilli(window.startMillis()).toString())
                .toList();
    }

    private static JobConfiguration options(String mode, Map<String, String> more) {
        Map<String, String> options = new TreeMap<>(more);
        options.put("job.mode", mode);
        return JobConfiguration.of(options, JobOptions.REGISTRY);
    }
}
