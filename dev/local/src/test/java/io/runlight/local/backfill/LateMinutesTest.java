/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LateMinutesTest {

    private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void everyMinuteWithALateEventIsToBeRepaired() {
        assertThat(late().toRepair()).containsExactly(minute(0), minute(1), minute(7));
    }

    @Test
    void aRepairThatBroughtInAllLateEventsOfItsRangeIsEnough() {
        LateMinutes late = late(new Repair(range(0, 2), 3, 40));

        assertThat(late.toRepair()).containsExactly(minute(7));
        assertThat(late.isRepaired(range(0, 2))).isTrue();
        assertThat(late.isRepaired(range(0, 3))).isFalse();
    }

    @Test
    void anEventThatCameLateAfterARepairAsksForAnother() {
        LateMinutes late = late(new Repair(range(0, 2), 2, 40));

        assertThat(late.toRepair()).containsExactly(minute(0), minute(1), minute(7));
        assertThat(late.isRepaired(range(0, 2))).isFalse();
    }

    @Test
    void minutesWithoutAGapAreOneRange() {
        assertThat(LateMinutes.ranges(List.of(minute(7), minute(1), minute(0), minute(1))))
                .containsExactly(range(0, 2), range(7, 8));
    }

    @Test
    void daysAreWholeDaysOfUtc() {
        assertThat(range(0, 1).days())
                .isEqualTo(
                        new TimeRange(
                                Instant.parse("2026-11-21T00:00:00Z"),
                                Instant.parse("2026-11-22T00:00:00Z")));
        assertThat(range(0, 1).days().days()).isEqualTo(range(0, 1).days());
    }

    private static LateMinutes late(Repair... repairs) {
        return new LateMinutes(
                new TreeMap<>(Map.of(minute(0), 2L, minute(1), 1L, minute(7), 5L)),
                List.of(repairs));
    }

    private static TimeRange range(int from, int to) {
        return new TimeRange(minute(from), minute(to));
    }

    private static Instant minute(int number) {
        return TEN.plusSeconds(60L * number);
    }
}
