/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalAnomaliesCommandTest {

    @TempDir Path folder;

    @Test
    void nearlyAllThatIsInjectedIsFoundAndHardlyAnythingElse() throws Exception {
        JsonNode figures = figures("--seeds", "3", "--json");

        assertThat(figures.path("injections").asInt()).isGreaterThan(300);
        assertThat(figures.path("recall_high").asDouble()).isGreaterThanOrEqualTo(0.9);
        assertThat(figures.path("precision_high").asDouble()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void thereAreFiveTimesFewerFalseAlarmsThanOfAPlainScoreThatFindsAsMuch() throws Exception {
        JsonNode figures = figures("--seeds", "3", "--json");

        assertThat(figures.path("recall_any").asDouble())
                .isGreaterThanOrEqualTo(figures.path("plain_recall").asDouble());
        assertThat(5 * figures.path("false_alarms_at_plain_recall").asInt())
                .isLessThanOrEqualTo(figures.path("plain_false_alarms").asInt());
    }

    @Test
    void whatWasInjectedCanBeWritten() throws Exception {
        Path truth = folder.resolve("truth.jsonl");

        figures("--seeds", "1", "--json", "--truth", truth.toString());

        assertThat(Files.readAllLines(truth))
                .hasSize(126)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .contains("\"seed\":1", "\"kind\":", "\"fromMillis\":"));
    }

    private static JsonNode figures(String... arguments) throws Exception {
        StringWriter out = new StringWriter();
        int code =
                new CommandLine(new EvalAnomaliesCommand())
                        .setOut(new PrintWriter(out))
                        .execute(arguments);
        assertThat(code).isZero();
        return new ObjectMapper().readTree(out.toString());
    }
}
