/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.generators.Delivery;
import io.runlight.generators.DeliveryStream;
import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.ScenarioOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The traffic of a scenario, moved so that it ends up in the present. */
record FromScenario(Scenario scenario, Long seed) implements EventSource {

    private static final String SEPARATOR = ":";

    @Override
    public EventInput open(Speed speed, DemoState.FeedPosition earlier) {
        ScenarioOptions options =
                isContinued(earlier) ? options(earlier.input()) : newTraffic(speed);
        String name = name(options);
        return new EventInput(
                name,
                "the scenario '" + scenario.name() + "' (seed " + options.seed() + ")",
                scenario.start(options),
                earlier.continuedBy(name),
                () -> {});
    }

    /** Who names a seed wants that one, and goes on only with traffic of it. */
    private boolean isContinued(DemoState.FeedPosition earlier) {
        String traffic =
                seed == null
                        ? scenario.name() + SEPARATOR
                        : String.join(SEPARATOR, scenario.name(), String.valueOf(seed), "");
        return !earlier.complete() && earlier.input().startsWith(traffic);
    }

    /** The name says all that is needed to make the same traffic again. */
    private String name(ScenarioOptions options) {
        return String.join(
                SEPARATOR,
                scenario.name(),
                String.valueOf(options.seed()),
                String.valueOf(options.start().toEpochMilli()));
    }

    private ScenarioOptions options(String name) {
        String[] parts = name.split(SEPARATOR, -1);
        return scenario.defaults()
                .withSeed(Long.parseLong(parts[1]))
                .withStart(Instant.ofEpochMilli(Long.parseLong(parts[2])));
    }

    private ScenarioOptions newTraffic(Speed speed) {
        Instant now = Instant.now();
        ScenarioOptions options =
                scenario.defaults().withSeed(seed == null ? now.toEpochMilli() : seed);
        return options.withStart(now.minus(headStart(options, speed)));
    }

    /**
     * Traffic that is fed faster than it happens starts in the past, so as to end in the present.
     */
    private Duration headStart(ScenarioOptions options, Speed speed) {
        if (speed.factor() == 1) {
            return Duration.ZERO;
        }
        Duration length = length(options);
        return speed.unlimited()
                ? length
                : length.minusNanos((long) (length.toNanos() / speed.factor()));
    }

    private Duration length(ScenarioOptions options) {
        long last = options.start().toEpochMilli();
        for (DeliveryStream stream = scenario.start(options); stream.hasNext(); ) {
            Delivery delivery = stream.next();
            last = delivery.deliverAtMillis();
        }
        return Duration.ofMillis(last - options.start().toEpochMilli());
    }

    @Override
    public Map<String, String> jobOptions() {
        ScenarioOptions options = scenario.defaults();
        return Map.of(
                "run.zombie-after",
                options.zombieAfter().toMillis() + " ms",
                "kafka.out-of-orderness",
                options.lateness().toMillis() + " ms");
    }

    @Override
    public Speed usualSpeed() {
        return "quick".equals(scenario.name()) ? new Speed(1) : Speed.MAXIMUM;
    }
}
