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

/** A day with its rush hours, and with an incident of every kind. */
final class DayScenario implements Scenario {

    private static final Duration ARRIVALS = Duration.ofDays(1);
    private static final Duration RETENTION = Duration.ofHours(1);

    @Override
    public String name() {
        return "day";
    }

    @Override
    public String description() {
        return "24 hours with daily seasonality, retries and an incident of every kind";
    }

    @Override
    public ScenarioOptions defaults() {
        return new ScenarioOptions(
                1,
                Instant.parse("2026-01-05T00:00:00Z"),
                400_000,
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
                        true,
                        0.95,
                        128,
                        Dirt.USUAL,
                        episodes(options.start())));
    }

    private static List<Episode> episodes(Instant start) {
        return new Episodes(start, ARRIVALS)
                .add(EpisodeType.PROVIDER_DEGRADATION, "", "openai", "", 0.45, 0.48, 0.4)
                .add(EpisodeType.COST_RUNAWAY, "contoso", "contract-review", "", 0.54, 0.6, 10)
                .add(
                        EpisodeType.LATENCY_ANOMALY,
                        "fabrikam",
                        "nightly-etl",
                        "transform",
                        0.1,
                        0.2,
                        3)
                .add(
                        EpisodeType.STEP_FAILURES,
                        "northwind",
                        "rag-indexing",
                        "parse",
                        0.06,
                        0.09,
                        0.9)
                .add(
                        EpisodeType.STEP_FAILURES,
                        "tailspin",
                        "code-assistant",
                        "run-tests",
                        0.7,
                        0.74,
                        0.85)
                .add(EpisodeType.TRAFFIC_SPIKE, "northwind", "support-agent", "", 0.62, 0.65, 4)
                .list();
    }
}
