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

/** Two minutes of life, with most things that a demonstration wants to show. */
final class QuickScenario implements Scenario {

    private static final Duration ARRIVALS = Duration.ofSeconds(95);
    private static final Duration RETENTION = Duration.ofHours(1);

    @Override
    public String name() {
        return "quick";
    }

    @Override
    public String description() {
        return "two minutes of life in nine pipelines, with failures, retries, zombies and a slow provider";
    }

    @Override
    public ScenarioOptions defaults() {
        return new ScenarioOptions(
                1,
                ScenarioOptions.DEFAULT_START,
                12_000,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
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
                        0.35,
                        false,
                        0.55,
                        40,
                        new Dirt(0.01, 0.004, 0.001, 0, 0.012, 0.004, 0.003, 0.003),
                        episodes(options.start())));
    }

    private static List<Episode> episodes(Instant start) {
        return new Episodes(start, ARRIVALS)
                .add(EpisodeType.PROVIDER_DEGRADATION, "", "openai", "", 0.42, 0.6, 0.35)
                .add(
                        EpisodeType.STEP_FAILURES,
                        "tailspin",
                        "code-assistant",
                        "run-tests",
                        0.6,
                        0.85,
                        0.8)
                .add(EpisodeType.COST_RUNAWAY, "contoso", "contract-review", "", 0.3, 0.7, 8)
                .add(EpisodeType.LATENCY_ANOMALY, "fabrikam", "risk-report", "", 0.2, 0.5, 6)
                .list();
    }
}
