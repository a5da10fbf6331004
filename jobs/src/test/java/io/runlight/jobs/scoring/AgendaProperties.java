/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.scoring.Remembered.Agenda;
import io.runlight.jobs.scoring.RunNews.Called;
import io.runlight.jobs.scoring.RunNews.Ended;
import io.runlight.models.features.RunEnding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Moments that wait, beside a map that is always in order. */
class AgendaProperties {

    @Property
    void whatIsTakenIsInOrderAndEachOnceAndTheLastEndCounts(
            @ForAll("moments") List<RunMoment> first,
            @ForAll("moments") List<RunMoment> second,
            @ForAll @IntRange(max = 12) int until) {
        Agenda agenda = new Agenda();
        List<RunMoment> taken = new ArrayList<>();
        TreeMap<RunMoment, RunMoment> naive = new TreeMap<>(RunMoment.ORDER);

        agenda.moments().addAll(first);
        first.forEach(moment -> take(moment, naive));
        taken.addAll(agenda.takeUntil(until));
        for (RunMoment moment : second) {
            if (moment.atMillis() > until) {
                agenda.moments().add(moment);
                take(moment, naive);
            }
        }
        taken.addAll(agenda.takeUntil(Long.MAX_VALUE));

        assertThat(taken).isEqualTo(List.copyOf(naive.values()));
        assertThat(agenda.moments()).isEmpty();
    }

    private static void take(RunMoment moment, TreeMap<RunMoment, RunMoment> known) {
        if (moment.isEnd()) {
            known.put(moment, moment);
        } else {
            known.putIfAbsent(moment, moment);
        }
    }

    @Provide
    Arbitrary<List<RunMoment>> moments() {
        Arbitrary<String> events = Arbitraries.of("e1", "e2", "e3");
        Arbitrary<RunNews> news =
                Arbitraries.doubles()
                        .between(0, 9)
                        .flatMap(
                                number ->
                                        Arbitraries.of(
                                                new Called(false, 1, number, 7),
                                                new Ended(new RunEnding(5, true, false, number))));
        return Combinators.combine(
                        Arbitraries.of("r1", "r2"),
                        Arbitraries.longs().between(0, 12),
                        events,
                        news)
                .as(AgendaProperties::moment)
                .list()
                .ofMaxSize(30);
    }

    private static RunMoment moment(String run, long atMillis, String event, RunNews news) {
        return new RunMoment("w1", run, atMillis, news instanceof Ended ? "" : event, news);
    }
}
