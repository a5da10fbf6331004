/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.generators.DeliveryStream;
import io.runlight.generators.scenario.NaiveReader.Run;
import io.runlight.generators.truth.GroundTruth;
import io.runlight.generators.truth.GroundTruth.RunReference;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScenarioProperties {

    @Property(tries = 25)
    void the_truth_holds_for_every_seed_size_and_threshold(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4_000) int size,
            @ForAll @IntRange(min = 1, max = 120) int latenessSeconds,
            @ForAll @IntRange(min = 4, max = 30) int thresholdFactor) {
        Scenario dirty = Scenarios.named("dirty").orElseThrow();
        Duration lateness = Duration.ofSeconds(latenessSeconds);
        ScenarioOptions options =
                dirty.defaults()
                        .withSeed(seed)
                        .withSize(size)
                        .withThresholds(lateness, lateness.multipliedBy(thresholdFactor));
        DeliveryStream stream = dirty.start(options);

        NaiveReader reader = NaiveReader.read(stream);
        GroundTruth truth = stream.truth();

        assertThat(reader.deliveries).isEqualTo(truth.deliveries()).isGreaterThanOrEqualTo(size);
        assertThat(reader.runsByStatus()).isEqualTo(truth.runs());
        assertThat(reader.refused).hasSameSizeAs(truth.poison());
        assertThat(reader.largestLateness).isLessThanOrEqualTo(lateness.toMillis());
        long watermark = reader.lastEventTime - lateness.toMillis();
        List<Run> zombies =
                truth.zombies().stream().map(RunReference::runId).map(reader.runs::get).toList();
        assertThat(zombies)
                .allMatch(run -> run.lastTime() + options.zombieAfter().toMillis() < watermark);
        assertThat(truth.parameters().longestSilenceMillis())
                .isLessThanOrEqualTo(options.zombieAfter().toMillis() / 2);
    }
}
