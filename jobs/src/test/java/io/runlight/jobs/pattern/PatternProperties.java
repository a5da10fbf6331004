/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.JobOptions;
import io.runlight.jobs.alert.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** All patterns at once, with thresholds that random traffic reaches. */
class PatternProperties {

    private static final long THE_END = Long.MAX_VALUE - 1;

    private final List<Pattern> patterns =
            PatternOptions.patterns(
                    JobConfiguration.of(
                            Map.of(
                                    "pattern.retry-storm.threshold", "3",
                                    "pattern.retry-storm.window", "1 h",
                                    "pattern.provider-degradation.threshold", "3",
                                    "pattern.provider-degradation.window", "1 h",
                                    "pattern.runaway-loop.threshold", "3",
                                    "pattern.schedule-missed.threshold", "1",
                                    "pattern.failed-after-change.threshold", "1",
                                    "pattern.slow-then-failed.threshold", "1",
                                    "pattern.degradation.threshold", "110"),
                            JobOptions.REGISTRY));

    private final PatternBook book = new PatternBook(patterns);

    @Property(tries = 300)
    void whatIsFoundDoesNotDependOnTheOrderOfArrivalOrTheStepsOfTime(
            @ForAll long seed, @ForAll long order) {
        List<Signal> shuffled = RandomSignals.of(seed);
        Collections.shuffle(shuffled, new Random(order));

        assertThat(inSteps(RandomSignals.of(seed), order)).isEqualTo(inOneGo(shuffled));
    }

    @Property(tries = 300)
    void whatIsClearedWasFiringAndEverythingIsClearedOnceInTheEnd(@ForAll long seed) {
        for (List<Finding> findings : inOneGo(RandomSignals.of(seed)).values()) {
            Map<String, Boolean> firing = new HashMap<>();
            for (Finding finding : findings) {
                boolean before = firing.getOrDefault(finding.key(), false);
                assertThat(finding.isFiring() || before).as("%s", finding).isTrue();
                firing.put(finding.key(), finding.isFiring());
            }
            assertThat(firing.values()).doesNotContain(true);
        }
    }

    @Property(tries = 300)
    void scoresAreSharesAndEvidenceIsThere(@ForAll long seed) {
        for (List<Finding> findings : inOneGo(RandomSignals.of(seed)).values()) {
            for (Finding finding : findings) {
                assertThat(finding.score()).isBetween(0.0, 1.0);
                assertThat(finding.sinceMillis()).isLessThanOrEqualTo(finding.atMillis());
                assertThat(finding.title()).isNotEmpty();
                assertThat(finding.summary()).isNotEmpty();
                assertThat(finding.recommendation()).isNotEmpty();
                if (finding.isFiring()) {
                    assertThat(finding.evidence()).as("%s", finding).isNotEmpty();
                }
            }
        }
    }

    @Example
    void everyPatternIsFoundInRandomTraffic() {
        Set<String> found = new HashSet<>();
        for (long seed = 0; seed < 500; seed++) {
            inOneGo(RandomSignals.of(seed))
                    .values()
                    .forEach(each -> each.forEach(finding -> found.add(finding.kind())));
        }

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(patterns.stream().map(Pattern::name).toList());
    }

    private Map<String, List<Finding>> inOneGo(List<Signal> signals) {
        return play(signals, new Random(0), false);
    }

    /** Event time goes on behind the signals. */
    private Map<String, List<Finding>> inSteps(List<Signal> signals, long seed) {
        return play(signals, new Random(seed), true);
    }

    private Map<String, List<Finding>> play(List<Signal> signals, Random random, boolean steps) {
        Map<String, Case> cases = new TreeMap<>();
        Map<String, Scope> scopes = new HashMap<>();
        Map<String, List<Finding>> findings = new TreeMap<>();
        for (Signal signal : signals) {
            if (steps && random.nextBoolean()) {
                advance(cases, scopes, signal.atMillis() - 1, findings);
            }
            for (Scope scope : Scope.values()) {
                String subject = scope.subjectOf(signal);
                if (!subject.isEmpty()) {
                    Clue clue = new Clue(scope, subject, signal);
                    scopes.put(clue.key(), scope);
                    book.take(
                            cases.computeIfAbsent(clue.key(), key -> new Case(Subject.of(clue))),
                            signal);
                }
            }
        }
        advance(cases, scopes, THE_END, findings);
        assertThat(cases.values()).allMatch(Case::isOver);
        return findings;
    }

    private void advance(
            Map<String, Case> cases,
            Map<String, Scope> scopes,
            long now,
            Map<String, List<Finding>> findings) {
        cases.forEach(
                (key, known) ->
                        book.advance(
                                scopes.get(key),
                                known,
                                now,
                                finding ->
                                        findings.computeIfAbsent(key, k -> new ArrayList<>())
                                                .add(finding)));
    }
}
