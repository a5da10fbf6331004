/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import io.runlight.generators.DeliveryStream;
import io.runlight.generators.traffic.Dirt;
import io.runlight.generators.traffic.TrafficPlan;
import io.runlight.generators.traffic.TrafficStream;
import io.runlight.generators.truth.Episode;
import io.runlight.generators.truth.EpisodeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Everything that can go wrong on the way, often: the traffic of the hardest tests. */
final class DirtyScenario implements Scenario {

    private static final Duration ARRIVALS = Duration.ofHours(6);
    private static final Duration RETENTION = Duration.ofHours(1);

    @Override
    public String name() {
        return "dirty";
    }

    @Override
    public String description() {
        return "six hours of late, repeated, overtaking and poison messages, zombies and contradictory ends";
    }

    @Override
    public ScenarioOptions defaults() {
        return new ScenarioOptions(
                1,
                ScenarioOptions.DEFAULT_START,
                220_000,
                Duration.ofSeconds(60),
                Duration.ofMinutes(30));
    }

    @Override
    public DeliveryStream start(ScenarioOptions options) {
        return new TrafficStream(
                new TrafficPlan(
                        name(),
                        options.seed(),
                        options.start(),
                        ARRIVALS,
                        options.size(),
                        options.lateness(),
                        options.zombieAfter(),
                        RETENTION,
                        1,
                        false,
                        0.95,
                        128,
                        Dirt.EVERYTHING,
                        episodes(options.start())));
    }

    private static List<Episode> episodes(Instant start) {
        return new Episodes(start, ARRIVALS)
                .add(EpisodeType.STEP_FAILURES, "fabrikam", "nightly-etl", "load", 0.3, 0.5, 0.6)
                .add(EpisodeType.PROVIDER_DEGRADATION, "", "anthropic", "", 0.5, 0.55, 0.4)
                .list();
    }
}
