/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class IntervalCascadeProperties {

    private static final SeriesKey SERIES = new SeriesKey("w", "d", "s");

    @Property(tries = 2_000)
    void everyMomentLiesInOneWindowOfEachIntervalAndTheNextBeginsWhereItEnds(
            @ForAll("zones") String zone, @ForAll("moments") long moment) {
        IntervalCascade cascade = cascade(zone);
        for (Interval interval : Interval.values()) {
            WindowKey window = cascade.window(SERIES, interval, moment);
            long end = cascade.endOf(window);
            assertThat(moment).isGreaterThanOrEqualTo(window.startMillis()).isLessThan(end);
            assertThat(cascade.window(SERIES, interval, window.startMillis())).isEqualTo(window);
            assertThat(cascade.window(SERIES, interval, end).startMillis()).isEqualTo(end);
        }
    }

    @Property(tries = 2_000)
    void aQuarterLiesInOneDayAndBeginsAtAMinute(
            @ForAll("zones") String zone, @ForAll("moments") long moment) {
        IntervalCascade cascade = cascade(zone);
        WindowKey quarter = cascade.window(SERIES, Interval.QUARTER_HOUR, moment);
        WindowKey day = cascade.window(SERIES, Interval.DAY, moment);
        assertThat(cascade.window(SERIES, Interval.DAY, quarter.startMillis())).isEqualTo(day);
        assertThat(cascade.window(SERIES, Interval.DAY, cascade.endOf(quarter) - 1)).isEqualTo(day);
        assertThat(
                        Instant.ofEpochMilli(day.startMillis())
                                .atZone(ZoneId.of(zone))
                                .toLocalTime()
                                .toSecondOfDay())
                .isLessThanOrEqualTo(3_600);
    }

    @Property(tries = 2_000)
    void thePlaceOfAWindowTellsWhichItIs(
            @ForAll String workspace,
            @ForAll String dimension,
            @ForAll String series,
            @ForAll Interval interval,
            @ForAll("moments") long moment) {
        WindowKey window =
                new WindowKey(
                        new SeriesKey(workspace, dimension, series),
                        interval,
                        interval.startOf(moment - 2_000_000_000_000L));
        WindowPlaces places = new WindowPlaces();
        assertThat(places.address(places.key(window), places.namespace(window))).isEqualTo(window);
    }

    @Example
    void daysOnWhichClocksChangeAreAsLongAsTheyAre() {
        assertThat(hoursOfDay("Europe/Berlin", "2026-03-29T12:00:00Z")).isEqualTo(23);
        assertThat(hoursOfDay("Europe/Berlin", "2026-10-25T12:00:00Z")).isEqualTo(25);
        assertThat(hoursOfDay("Asia/Kolkata", "2026-10-25T12:00:00Z")).isEqualTo(24);
        assertThat(hoursOfDay("Australia/Lord_Howe", "2026-04-04T18:00:00Z")).isEqualTo(24.5);
    }

    private static double hoursOfDay(String zone, String moment) {
        IntervalCascade cascade = cascade(zone);
        WindowKey day = cascade.window(SERIES, Interval.DAY, Instant.parse(moment).toEpochMilli());
        return (cascade.endOf(day) - day.startMillis()) / 3_600_000.0;
    }

    private static IntervalCascade cascade(String zone) {
        return new IntervalCascade(new TimeZones(ZoneId.of(zone), Map.of()), Duration.ofHours(1));
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "UTC",
                "Europe/Berlin",
                "America/New_York",
                "America/Havana",
                "America/St_Johns",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Asia/Beirut",
                "Africa/Cairo",
                "Australia/Lord_Howe",
                "Pacific/Chatham",
                "Pacific/Apia");
    }

    @Provide
    Arbitrary<Long> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2001-01-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("2040-01-01T00:00:00Z").toEpochMilli());
    }
}
