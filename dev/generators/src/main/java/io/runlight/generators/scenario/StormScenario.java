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

/** A storm of failing and retrying runs while everybody tries again. */
final class StormScenario implements Scenario {

    private static final Duration ARRIVALS = Duration.ofMinutes(20);
    private static final Duration RETENTION = Duration.ofHours(1);

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public String description() {
        return "20 minutes in which most pipelines fail and retry while the traffic multiplies";
    }

    @Override
    public ScenarioOptions defaults() {
        return new ScenarioOptions(
                1,
                ScenarioOptions.DEFAULT_START,
                60_000,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10));
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
                        0.8,
                        false,
                        0.9,
                        128,
                        Dirt.USUAL,
                        episodes(options.start())));
    }

    private static List<Episode> episodes(Instant start) {
        return new Episodes(start, ARRIVALS)
                .add(EpisodeType.STEP_FAILURES, "", "", "", 0.3, 0.75, 0.55)
                .add(EpisodeType.PROVIDER_DEGRADATION, "", "", "", 0.35, 0.7, 0.6)
                .add(EpisodeType.TRAFFIC_SPIKE, "", "", "", 0.4, 0.65, 3)
                .list();
    }
}
