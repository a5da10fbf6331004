/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.RunlightCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelsCommandTest {

    @TempDir private Path folder;

    private StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutModelsPredictionsArePriors() {
        assertThat(run("list")).isZero();

        assertThat(out.toString()).contains("There are no models yet: predictions are priors.");
    }

    @Test
    void theListSaysWhichVersionPlaysWhichPart() throws Exception {
        register("1");
        register("2");
        run("promote", "failure", "1");
        run("challenge", "failure", "2");
        out = new StringWriter();

        assertThat(run("list", "--json")).isZero();

        JsonNode list = new ObjectMapper().readTree(out.toString());
        assertThat(list.findValuesAsText("version")).containsExactly("1", "2");
        assertThat(list.findValuesAsText("alias")).containsExactly("champion", "challenger");
        assertThat(list.get(0).at("/metrics/auc").doubleValue()).isEqualTo(0.9);
    }

    @Test
    void aPromotionCanBeRolledBack() throws Exception {
        register("1");
        register("2");
        run("promote", "failure", "1");
        run("promote", "failure", "2");

        assertThat(run("rollback", "failure")).isZero();

        assertThat(out.toString().lines().toList())
                .containsSequence(
                        "failure: champion 1, challenger none",
                        "failure: champion 2, challenger none",
                        "failure: champion 1, challenger none");
    }

    @Test
    void aModelShowsWhereItComesFrom() throws Exception {
        register("1");

        assertThat(run("show", "failure", "1")).isZero();

        assertThat(out.toString())
                .contains("failure 1")
                .containsPattern("predicts +failure")
                .containsPattern("library +xgboost4j 3.0.4")
                .containsPattern("auc +0.9");
    }

    @Test
    void aVersionThatIsNotThereIsAMistake() throws Exception {
        register("1");

        assertThat(run("promote", "failure", "2")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("runlight: There is no model failure 2")
                .contains("versions of failure: [1]");
    }

    @Test
    void withoutAServerNothingIsPublished() {
        assertThat(run("publish")).isEqualTo(2);

        assertThat(err.toString()).contains("--url http://host:8123");
    }

    @Test
    void aServerThatDoesNotAnswerLeavesTheRegistryAsItWas() throws Exception {
        register("1");
        register("2");
        run("promote", "failure", "1");
        run("promote", "failure", "2");
        String nobody = "http://localhost:" + closedPort();

        assertThat(run("rollback", "failure", "--url", nobody)).isEqualTo(2);
        assertThat(run("challenge", "failure", "1", "--url", nobody)).isEqualTo(2);
        assertThat(run("publish", "--url", nobody)).isEqualTo(2);
        assertThat(run("promote", "failure", "1", "--url", "nonsense")).isEqualTo(2);

        assertThat(err.toString().lines().filter(line -> line.contains("check --url"))).hasSize(3);
        out = new StringWriter();
        run("list", "--json");
        assertThat(new ObjectMapper().readTree(out.toString()).findValuesAsText("alias"))
                .containsExactly("", "champion");
    }

    /** The system gave it away and it was closed again. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aDamagedModelIsAMistakeThatNamesWhatIsWrong() throws Exception {
        register("1");
        Files.writeString(folder.resolve("registry/failure/1/MODEL_CARD.md"), "better than it is");

        assertThat(run("show", "failure", "1")).isEqualTo(2);

        assertThat(err.toString()).contains("MODEL_CARD.md has not the checksum");
    }

    private void register(String version) throws IOException {
        Path bundle = TestBundles.copy(folder, version);
        assertThat(run("register", bundle.toString())).as(err.toString()).isZero();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("models"));
        all.addAll(List.of(arguments));
        all.add("--registry");
        all.add(folder.resolve("registry").toString());
        CommandLine command = RunlightCommand.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(all.toArray(String[]::new));
    }
}
