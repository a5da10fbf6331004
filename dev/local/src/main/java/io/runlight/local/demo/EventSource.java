/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.generators.file.EventFileReader;
import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.local.UserMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the demo's events come from: a file of events or a scenario of the generator. */
public sealed interface EventSource permits EventSource.FromFile, FromScenario {

    /**
     * Opens the events.
     *
     * @param earlier what an earlier start fed; when that was cut off in the same source, the input
     *     continues where it stopped
     */
    EventInput open(Speed speed, DemoState.FeedPosition earlier);

    /** Options without which the job would not suit these events. */
    Map<String, String> jobOptions();

    /**
     * A scenario of the generator.
     *
     * @param seed null takes another one at each start
     */
    static EventSource scenario(String name, Long seed) {
        return new FromScenario(
                Scenarios.named(name)
                        .orElseThrow(
                                () ->
                                        new UserMistake(
                                                "There is no scenario '%s'; there are: %s."
                                                        .formatted(name, names()))),
                seed);
    }

    private static String names() {
        return Scenarios.all().stream().map(Scenario::name).collect(Collectors.joining(", "));
    }

    /** The speed that suits the source when nobody names one. */
    Speed usualSpeed();

    /** A file as {@code ./runlight import} and {@code generate} write it. */
    record FromFile(Path file) implements EventSource {

        public FromFile {
            if (!Files.isRegularFile(file)) {
                throw new UserMistake("There is no file " + file + ".");
            }
        }

        @Override
        public EventInput open(Speed speed, DemoState.FeedPosition earlier) {
            String name = file.toAbsolutePath().normalize().toString();
            try {
                EventFileReader reader = EventFileReader.open(file);
                return new EventInput(
                        name,
                        file.toString(),
                        reader,
                        earlier.continuedBy(name),
                        () -> close(reader));
            } catch (IOException e) {
                throw new UserMistake(file + " cannot be read: " + e.getMessage(), e);
            }
        }

        /** A file may hold years, and aligned topics go on by hours a second only. */
        @Override
        public Map<String, String> jobOptions() {
            return Map.of("kafka.alignment-drift", "0 ms");
        }

        private static void close(EventFileReader reader) {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Speed usualSpeed() {
            return Speed.MAXIMUM;
        }
    }
}
