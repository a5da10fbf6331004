/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.decode.RefusalReason;
import io.runlight.core.event.EventKind;
import io.runlight.generators.DeliveryStream;
import io.runlight.generators.scenario.NaiveReader.Run;
import io.runlight.generators.truth.GroundTruth;
import io.runlight.generators.truth.GroundTruth.ContradictoryEnd;
import io.runlight.generators.truth.GroundTruth.ExpectedAlert;
import io.runlight.generators.truth.GroundTruth.Poison;
import io.runlight.generators.truth.GroundTruth.RunReference;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTruthTest {

    private static final Map<String, Long> SIZES =
            Map.of("quick", 12_000L, "day", 30_000L, "storm", 30_000L, "dirty", 60_000L);

    private static final List<Arguments> READ =
            Scenarios.all().stream().map(ScenarioTruthTest::read).toList();

    static Stream<Arguments> scenarios() {
        return READ.stream();
    }

    private static Arguments read(Scenario scenario) {
        long size = SIZES.get(scenario.name());
        DeliveryStream stream = scenario.start(scenario.defaults().withSize(size));
        NaiveReader reader = NaiveReader.read(stream);
        return Arguments.of(scenario.name(), reader, stream.truth());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_truth_equals_a_naive_recount(String name, NaiveReader reader, GroundTruth truth) {
        assertThat(reader.deliveries).isEqualTo(truth.deliveries()).isGreaterThan(SIZES.get(name));
        assertThat(reader.inOrderOfDelivery).isTrue();
        for (EventKind kind : EventKind.values()) {
            assertThat(reader.distinct.get(kind)).isEqualTo(truth.events().get(kind.wireName()));
            assertThat(reader.repeated.getOrDefault(kind, 0L))
                    .isEqualTo(truth.duplicates().get(kind.wireName()));
        }
        assertThat(reader.runsByStatus()).isEqualTo(truth.runs());
        assertThat(reader.retryAttempts).isEqualTo(truth.steps().retryAttempts());
        assertThat(reader.stepsFailed).isEqualTo(truth.steps().failed());
        assertThat(reader.outOfOrder).isEqualTo(truth.order().outOfOrder());
        assertThat(reader.largestLateness).isEqualTo(truth.order().largestLatenessMillis());
        reader.tokens.forEach(
                (workspace, tokens) ->
                        assertThat(truth.usage().get(workspace).outputTokens()).isEqualTo(tokens));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void poison_messages_are_refused_with_the_stated_reason(
            String name, NaiveReader reader, GroundTruth truth) {
        List<String> stated =
                truth.poison().stream()
                        .map(
                                p ->
                                        p.kind()
                                                + " "
                                                + p.key()
                                                + " "
                                                + p.reason()
                                                + " "
                                                + Base64.getEncoder().encodeToString(p.payload()))
                        .toList();

        assertThat(reader.refused).isNotEmpty().containsExactlyElementsOf(stated);
        if (name.equals("dirty")) {
            Set<String> reasons =
                    truth.poison().stream().map(Poison::reason).collect(Collectors.toSet());
            Set<String> all =
                    Arrays.stream(RefusalReason.values())
                            .filter(reason -> reason != RefusalReason.TOO_LARGE)
                            .map(RefusalReason::code)
                            .collect(Collectors.toSet());
            assertThat(reasons).isEqualTo(all);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void zombies_and_contradictions_leave_no_doubt(
            String name, NaiveReader reader, GroundTruth truth) {
        GroundTruth.Parameters parameters = truth.parameters();
        assertThat(truth.order().largestLatenessMillis()).isLessThan(parameters.latenessMillis());
        Set<String> zombies =
                truth.zombies().stream().map(RunReference::runId).collect(Collectors.toSet());
        Map<String, ContradictoryEnd> contradictions =
                truth.contradictoryEnds().stream()
                        .collect(Collectors.toMap(ContradictoryEnd::runId, end -> end));
        assertThat(zombies).isNotEmpty();
        long watermark = reader.lastEventTime - 2 * parameters.latenessMillis();

        reader.runs.forEach(
                (id, run) -> {
                    assertThat(run.status().equals("zombie")).isEqualTo(zombies.contains(id));
                    assertThat(run.contradictory()).isEqualTo(contradictions.containsKey(id));
                    if (zombies.contains(id)) {
                        assertThat(run.lastTime() + parameters.zombieAfterMillis())
                                .isLessThan(watermark);
                    } else if (run.contradictory()) {
                        assertThat(contradictions.get(id).first()).isEqualTo(run.status());
                        assertThat(gapBetweenEnds(run))
                                .isGreaterThan(2 * parameters.latenessMillis())
                                .isLessThan(parameters.runRetentionMillis() / 2);
                    } else {
                        assertThat(run.longestGap()).isLessThan(parameters.zombieAfterMillis() / 2);
                    }
                });
        assertThat(parameters.longestSilenceMillis())
                .isLessThan(parameters.zombieAfterMillis() / 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void alerts_follow_from_the_runs(String name, NaiveReader reader, GroundTruth truth) {
        Map<String, Long> byRule =
                truth.alerts().stream()
                        .collect(Collectors.groupingBy(ExpectedAlert::rule, Collectors.counting()));

        assertThat(byRule.get("run_failed")).isEqualTo(truth.runs("failed"));
        assertThat(byRule.get("zombie_run")).isEqualTo(truth.runs("zombie"));
        assertThat(byRule.getOrDefault("contradictory_end", 0L))
                .isEqualTo(reader.runs.values().stream().filter(Run::contradictory).count());
        assertThat(truth.missingStarts())
                .allSatisfy(run -> assertThat(reader.runs.get(run.runId()).started).isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void events_are_of_a_realistic_size(String name, NaiveReader reader, GroundTruth truth) {
        assertThat(reader.bytes / reader.deliveries).isBetween(320L, 400L);
    }

    private static long gapBetweenEnds(Run run) {
        List<Long> times = List.copyOf(run.ends.keySet());
        return times.get(1) - times.get(0);
    }
}
