/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.local.RunlightCommand;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Models that take each other's place, in a real ClickHouse. */
@UsesClickHouse
final class RetrainITCase {

    private static final String PARTS =
            "SELECT version, alias FROM runlight.ml_models ORDER BY version";

    @TempDir private Path folder;
    private ClickHouseEngine clickHouse;
    private ScoredRuns runs;
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
    void theCommandTrainsAndRegistersTheFirstModel() {
        List<String> arguments = new ArrayList<>(List.of("retrain", "failure"));
        arguments.addAll(List.of("--url", clickHouse.url().toString()));
        arguments.addAll(List.of("--user", clickHouse.user(), "--registry", folder.toString()));
        arguments.add("--password=" + clickHouse.password());
        CommandLine commandLine = RunlightCommand.commandLine();
        commandLine.setOut(new PrintWriter(screen));

        assertThat(commandLine.execute(arguments.toArray(String[]::new))).isZero();

        assertThat(screen.toString()).contains("is the champion, since there was none");
        assertThat(clickHouse.rows("SELECT alias, metrics['auc'] > 0.7 FROM runlight.ml_models"))
                .containsExactly("champion\t1");
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
                new PrintWriter(screen));
    }

    private SqlClient client() {
        return new SqlClient(clickHouse.url(), clickHouse.user(), clickHouse.password());
    }
}
