/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.runlight.generators.Delivery;
import io.runlight.generators.DeliveryStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioDeterminismTest {

    static Stream<Scenario> scenarios() {
        return Scenarios.all().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_same_options_give_the_same_bytes(Scenario scenario) {
        ScenarioOptions options = scenario.defaults().withSize(5_000).withSeed(42);

        assertThat(fingerprint(scenario, options)).isEqualTo(fingerprint(scenario, options));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void another_seed_gives_other_bytes(Scenario scenario) {
        ScenarioOptions options = scenario.defaults().withSize(5_000);

        assertThat(fingerprint(scenario, options.withSeed(1)))
                .isNotEqualTo(fingerprint(scenario, options.withSeed(2)));
    }

    @Test
    void the_bytes_stay_the_same_over_releases_and_platforms() {
        Scenario dirty = Scenarios.named("dirty").orElseThrow();

        assertThat(fingerprint(dirty, dirty.defaults().withSize(2_000)))
                .isEqualTo("cbc20a95318f3dbd04a4489e86f0721135d89c76383d3667041330146db3b560");
    }

    @Test
    void another_start_only_shifts_the_times() {
        Scenario quick = Scenarios.named("quick").orElseThrow();
        ScenarioOptions options = quick.defaults().withSize(3_000);
        Duration shift = Duration.ofDays(100);

        List<Delivery> early = deliveries(quick, options);
        List<Delivery> late = deliveries(quick, options.withStart(options.start().plus(shift)));

        assertThat(late).hasSameSizeAs(early);
        for (int i = 0; i < early.size(); i++) {
            assertThat(late.get(i).key()).isEqualTo(early.get(i).key());
            assertThat(late.get(i).deliverAtMillis())
                    .isEqualTo(early.get(i).deliverAtMillis() + shift.toMillis());
        }
    }

    @Test
    void thresholds_that_leave_zombies_in_doubt_are_refused() {
        ScenarioOptions options =
                new ScenarioOptions(
                        1, Instant.EPOCH, 10, Duration.ofSeconds(10), Duration.ofMinutes(5));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> options.withThresholds(Duration.ofMinutes(2), Duration.ofMinutes(5)))
                .withMessageContaining("four times the lateness");
    }

    @Test
    void the_truth_is_not_told_before_the_end() {
        Scenario quick = Scenarios.named("quick").orElseThrow();
        DeliveryStream stream = quick.start(quick.defaults());

        assertThatIllegalStateException().isThrownBy(stream::truth);
    }

    private static List<Delivery> deliveries(Scenario scenario, ScenarioOptions options) {
        List<Delivery> deliveries = new java.util.ArrayList<>();
        scenario.start(options).forEachRemaining(deliveries::add);
        return deliveries;
    }

    private static String fingerprint(Scenario scenario, ScenarioOptions options) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            DeliveryStream stream = scenario.start(options);
            while (stream.hasNext()) {
                Delivery delivery = stream.next();
                digest.update(delivery.key());
                digest.update(delivery.json());
                digest.update(
                        Long.toString(delivery.deliverAtMillis()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
