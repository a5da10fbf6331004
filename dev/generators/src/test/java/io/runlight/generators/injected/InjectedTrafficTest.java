/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.injected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectedTrafficTest {

    @Test
    void theSameSeedGivesTheSameRuns() {
        assertThat(runs(1)).isEqualTo(runs(1));
        assertThat(new InjectedTraffic(1).truth())
                .isEqualTo(new InjectedTraffic(1).truth())
                .isNotEqualTo(new InjectedTraffic(2).truth());
    }

    @Test
    void nothingIsInjectedInTheQuietDaysAndNeverTwoAtOnce() {
        Injection last = null;
        for (Injection injection : new InjectedTraffic(3).truth()) {
            assertThat(injection.fromMillis())
                    .isGreaterThanOrEqualTo(
                            InjectedTraffic.START + InjectedTraffic.QUIET_DAYS * 86_400_000L);
            if (last != null && last.pipeline().equals(injection.pipeline())) {
                assertThat(injection.fromMillis()).isGreaterThan(last.toMillis());
            }
            last = injection;
        }
    }

    @Test
    void runsWithinAShiftAreAsMuchLongerAsTheTruthSays() {
        Injection shift =
                new InjectedTraffic(1)
                        .truth().stream()
                                .filter(one -> one.measure().equals("duration"))
                                .filter(one -> one.kind() == InjectionKind.SHIFT)
                                .findFirst()
                                .orElseThrow();
        DoubleSummaryStatistics within = new DoubleSummaryStatistics();
        DoubleSummaryStatistics before = new DoubleSummaryStatistics();
        long length = shift.toMillis() - shift.fromMillis();
        for (InjectedRun run : runs(1)) {
            long end = run.endMillis();
            if (run.pipeline().equals(shift.pipeline()) && end < shift.toMillis()) {
                if (end >= shift.fromMillis()) {
                    within.accept(run.durationMillis());
                } else if (end >= shift.fromMillis() - length) {
                    before.accept(run.durationMillis());
                }
            }
        }

        assertThat(within.getAverage() / before.getAverage())
                .isBetween(shift.size() * 0.7, shift.size() * 1.4);
    }

    private static List<InjectedRun> runs(long seed) {
        List<InjectedRun> runs = new ArrayList<>();
        new InjectedTraffic(seed).runs(runs::add);
        return runs;
    }
}
