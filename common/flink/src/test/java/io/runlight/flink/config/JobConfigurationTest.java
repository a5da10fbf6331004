/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.clickhouse.SinkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobConfigurationTest {

    private static final OptionRegistry REGISTRY = OptionRegistry.with();

    @TempDir private Path folder;

    @Test
    void argumentsWinOverEnvironmentAndThatOverTheFile() throws IOException {
        Path file = file("kafka:\n  group-id: file\n  topic-prefix: file-\nsink.chunk-rows: 10\n");

        JobConfiguration configuration =
                JobConfiguration.load(
                        new String[] {"--kafka.group-id", "argument", "--config", file.toString()},
                        Map.of(
                                "RUNLIGHT_KAFKA_GROUP_ID",
                                "environment",
                                "RUNLIGHT_KAFKA_TOPIC_PREFIX",
                                "environment-"),
                        null,
                        REGISTRY);

        assertThat(configuration.get(RunlightOptions.KAFKA_GROUP_ID)).isEqualTo("argument");
        assertThat(configuration.get(RunlightOptions.KAFKA_TOPIC_PREFIX)).isEqualTo("environment-");
        assertThat(configuration.get(RunlightOptions.SINK_CHUNK_ROWS)).isEqualTo(10);
        assertThat(configuration.get(RunlightOptions.KAFKA_IDLENESS))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void everyWayOfWritingAnArgumentIsUnderstood() {
        JobConfiguration configuration =
                load(
                        "-Dkafka.group-id=a=b",
                        "--kafka.topic-prefix=x-",
                        "--sink.flush-interval",
                        "2 s",
                        "--kafka.starting-offsets",
                        "latest",
                        "--kafka.properties.security.protocol",
                        "SASL_SSL");

        assertThat(configuration.get(RunlightOptions.KAFKA_GROUP_ID)).isEqualTo("a=b");
        assertThat(configuration.get(RunlightOptions.KAFKA_TOPIC_PREFIX)).isEqualTo("x-");
        assertThat(configuration.get(RunlightOptions.SINK_FLUSH_INTERVAL))
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(configuration.get(RunlightOptions.KAFKA_STARTING_OFFSETS))
                .isEqualTo(StartingOffsets.LATEST);
        assertThat(configuration.get(RunlightOptions.KAFKA_PROPERTIES))
                .containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void anUnknownKeyFailsWithTheNearestOne() {
        assertThatThrownBy(() -> load("--kafka.bootstrap-server", "x:1"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "There is no option 'kafka.bootstrap-server'; did you mean"
                                + " 'kafka.bootstrap-servers'?");
    }

    @Test
    void aValueOfTheWrongTypeFailsWithKeyValueAndRemedy() {
        assertThatThrownBy(() -> load("--checkpoint.interval", "often"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Option 'checkpoint.interval' cannot be 'often': give a duration, for"
                                + " example '30 s' or '5 min'");
    }

    @Test
    void valuesThatDoNotFitTogetherAreNamed() {
        JobConfiguration configuration = load("--sink.inserts-in-flight", "0");

        assertThatThrownBy(() -> ClickHouseConfiguration.sink(configuration))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("insertsInFlight cannot be 0");
    }

    @Test
    void secretsAreShownNowhere() {
        JobConfiguration configuration =
                load(
                        "--clickhouse.password",
                        "hunter2",
                        "--kafka.properties.sasl.jaas.config",
                        "password=hunter2",
                        "--clickhouse.user",
                        "writer");

        assertThat(configuration.toString()).contains("writer").doesNotContain("hunter2");
        assertThat(configuration.shown().values()).noneMatch(value -> value.contains("hunter2"));
        assertThat(ClickHouseConfiguration.connection(configuration).password())
                .isEqualTo("hunter2");
    }

    @Test
    void aSecretInsideAMapThatWasGivenAsOneTextIsNotShown() {
        JobConfiguration configuration =
                JobConfiguration.load(
                        new String[] {"--flink.fs.azure.account.key.x", "hunter2"},
                        Map.of("RUNLIGHT_KAFKA_PROPERTIES", "sasl.jaas.config:hunter2"),
                        null,
                        REGISTRY);

        assertThat(configuration.get(RunlightOptions.KAFKA_PROPERTIES))
                .containsEntry("sasl.jaas.config", "hunter2");
        assertThat(configuration.toString()).doesNotContain("hunter2");
        assertThat(configuration.shown().values()).noneMatch(value -> value.contains("hunter2"));
    }

    @Test
    void theDefaultsOfTheSinksAreThoseOfTheOptions() {
        assertThat(ClickHouseConfiguration.sink(load())).isEqualTo(SinkSettings.defaults());
    }

    @Test
    void aNumberOrADurationThatIsTooSmallIsRefusedWithARemedy() {
        JobConfiguration configuration =
                load("--sink.chunk-rows", "0", "--sink.flush-interval", "0 ms");

        assertThatThrownBy(() -> configuration.getAtLeast(1, RunlightOptions.SINK_CHUNK_ROWS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Option 'sink.chunk-rows' cannot be '0': give a number from 1 up");
        assertThatThrownBy(() -> configuration.getPositive(RunlightOptions.SINK_FLUSH_INTERVAL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Option 'sink.flush-interval' cannot be '0 ms': give 1 ms or more");
        assertThat(load().getPositive(RunlightOptions.SINK_FLUSH_INTERVAL)).isPositive();
    }

    @Test
    void aWordThatIsNoOptionIsAMistake() {
        assertThatThrownBy(() -> load("start")).hasMessageContaining("write --key value");
        assertThatThrownBy(() -> load("--kafka.group-id")).hasMessageContaining("needs a value");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("options.yaml"), text);
    }

    private static JobConfiguration load(String... args) {
        return JobConfiguration.load(args, Map.of(), null, REGISTRY);
    }
}
