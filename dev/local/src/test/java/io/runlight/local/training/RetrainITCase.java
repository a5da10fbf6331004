/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.topic.Topic;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.TopicPrefix;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.engines.junit.UsesKafka;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import io.runlight.local.RunlightCommand;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.rule.ControlTopic;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.registry.Aliases;
import io.runlight.models.scoring.registry.ModelRegistry;
import io.runlight.models.training.PromotionRule;
import io.runlight.models.training.PromotionRule.Verdict;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Models that take each other's place, in a real ClickHouse. */
@UsesClickHouse
@UsesKafka
final class RetrainITCase {

    private static final String PARTS =
            "SELECT version, alias FROM runlight.ml_models ORDER BY version";

    @TempDir private Path folder;
    private ClickHouseEngine clickHouse;
    private ScoredRuns runs;
    private final List<Aliases> told = new ArrayList<>();
    private final StringWriter screen = new StringWriter();

    @BeforeEach
    void scoreRuns(ClickHouseEngine engine) {
        clickHouse = engine;
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
        runs = new ScoredRuns(clickHouse);
        runs.logSchema();
        runs.log(1_000);
    }

    @Test
    void aBetterChallengerTakesThePlaceOfTheChampionOnEvidence() throws Exception {
        Retraining retraining = retraining(false);
        train(retraining, "1");
        assertThat(clickHouse.rows(PARTS)).containsExactly("1\tchampion");

        train(retraining, "2");
        assertThat(clickHouse.rows(PARTS)).containsExactly("1\tchampion", "2\tchallenger");
        assertThat(retraining.judge()).isEqualTo(Verdict.TOO_EARLY);

        runs.logOutcomesOfBoth("1", "2", 99, 0.6, 0.9);
        assertThat(retraining.judge()).isEqualTo(Verdict.TOO_EARLY);

        runs.logOutcomesOfBoth("1", "2", 100, 0.6, 0.9);
        assertThat(retraining.judge()).isEqualTo(Verdict.BETTER);
        assertThat(clickHouse.rows(PARTS)).containsExactly("1\t", "2\tchampion");
        assertThat(told).extracting(Aliases::champion).containsExactly("1", "1", "2");
        assertThat(screen.toString())
                .contains("2 (error 0.0100) is better by the margin than 1 (error 0.1600) on 100");
    }

    @Test
    void aPersonIsAskedWhereThatIsWanted() throws Exception {
        Retraining retraining = retraining(true);
        train(retraining, "1");
        train(retraining, "2");
        runs.logOutcomesOfBoth("1", "2", 200, 0.6, 0.9);

        assertThat(retraining.judge()).isEqualTo(Verdict.BETTER);

        assertThat(clickHouse.rows(PARTS)).containsExactly("1\tchampion", "2\tchallenger");
        assertThat(screen.toString()).contains("./runlight models promote failure 2");
    }

    @Test
    void aChallengerThatIsWorseStaysOne() throws Exception {
        Retraining retraining = retraining(false);
        train(retraining, "worse");
        train(retraining, "better");
        new ModelRegistry(folder).promote(new ModelId("failure", "better"));
        new ModelRegistry(folder).challenge(new ModelId("failure", "worse"));
        runs.logOutcomesOfBoth("better", "worse", 200, 0.9, 0.6);

        assertThat(retraining.judge()).isEqualTo(Verdict.NOT_BETTER);

        assertThat(new ModelRegistry(folder).aliases("failure").champion()).isEqualTo("better");
        assertThat(screen.toString()).contains("worse (error 0.1600) is not better");
    }

    @Test
    void theJobHearsOfTheFirstModelAndOfEachChallengerAndOfEachVerdict(
            KafkaBroker kafka, TopicPrefix prefix) throws Exception {
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            topics.create(1, prefix.topic(Topic.CONTROL.topicName()));
        }
        retrain(toldBy(kafka, prefix));
        String first = new ModelRegistry(folder).aliases("failure").champion();
        assertThat(inForce(kafka, prefix, RuleSetting.CHAMPION)).contains(first);
        assertThat(screen.toString()).contains("is the champion, since there was none");

        retrain(toldBy(kafka, prefix));
        String second = new ModelRegistry(folder).aliases("failure").challenger();
        assertThat(inForce(kafka, prefix, RuleSetting.CHAMPION)).contains(first);
        assertThat(inForce(kafka, prefix, RuleSetting.CHALLENGER)).contains(second);

        runs.logOutcomesOfBoth(first, second, 200, 0.6, 0.9);
        retrain(toldBy(kafka, prefix));
        assertThat(inForce(kafka, prefix, RuleSetting.CHAMPION)).contains(second);
        assertThat(screen.toString()).doesNotContain("A running job does not know");
    }

    @Test
    void nothingIsTrainedWhereTheJobCannotBeTold(KafkaBroker kafka, TopicPrefix prefix)
            throws Exception {
        assertThat(execute(toldBy(kafka, prefix))).isNotZero();

        assertThat(screen.toString())
                .contains("Kafka has no topic " + prefix.topic(Topic.CONTROL.topicName()))
                .contains("--topic-prefix");
        assertThat(new ModelRegistry(folder).models()).isEmpty();
    }

    @Test
    void theCommandTrainsAndRegistersTheFirstModelAndSaysThatTheJobDoesNotKnow() {
        retrain(List.of());

        assertThat(screen.toString())
                .contains("is the champion, since there was none")
                .contains("./runlight models tell failure");
        assertThat(clickHouse.rows("SELECT alias, metrics['auc'] > 0.7 FROM runlight.ml_models"))
                .containsExactly("champion\t1");
    }

    private static List<String> toldBy(KafkaBroker kafka, TopicPrefix prefix) {
        return List.of(
                "--tell-job",
                "--kafka",
                kafka.bootstrapServers(),
                "--topic-prefix",
                prefix.value());
    }

    private static Optional<String> inForce(
            KafkaBroker kafka, TopicPrefix prefix, RuleSetting alias) {
        return new ControlTopic(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        prefix.topic(Topic.CONTROL.topicName()))
                .read()
                .value(Long.MAX_VALUE, ModelTarget.of("failure"), alias);
    }

    private void retrain(List<String> options) {
        assertThat(execute(options)).as(screen.toString()).isZero();
    }

    private int execute(List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("retrain", "failure"));
        arguments.addAll(List.of("--url", clickHouse.url().toString()));
        arguments.addAll(List.of("--user", clickHouse.user(), "--registry", folder.toString()));
        arguments.addAll(List.of("--least-runs", "100"));
        arguments.add("--password=" + clickHouse.password());
        arguments.addAll(options);
        CommandLine commandLine = RunlightCommand.commandLine();
        commandLine.setOut(new PrintWriter(screen, true));
        commandLine.setErr(new PrintWriter(screen, true));
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    private void train(Retraining retraining, String version) throws Exception {
        retraining.train(
                new LoggedRuns(client(), null, null).read(), new ModelId("failure", version));
    }

    private Retraining retraining(boolean ask) {
        return new Retraining(
                Target.FAILURE,
                client(),
                new ModelRegistry(folder),
                new PromotionRule(100, 20, 0.01),
                ask,
                told::add,
                new PrintWriter(screen));
    }

    private SqlClient client() {
        return new SqlClient(clickHouse.url(), clickHouse.user(), clickHouse.password());
    }
}
