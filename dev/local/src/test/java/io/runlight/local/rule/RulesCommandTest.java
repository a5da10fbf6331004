/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.local.RunlightCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {

    private static final String GOOD =
            "{\"schema_version\":1,\"change_id\":\"c1\","
                    + "\"effective_at\":\"2026-11-21T10:00:00Z\",\"enabled\":false}";

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aFileThatTheJobTakesIsValid() throws Exception {
        Path file = Files.writeString(folder.resolve("changes.jsonl"), GOOD + "\n\n");

        assertThat(run("rules", "validate", file.toString())).isZero();
        assertThat(out).hasToString("The job takes all of them." + System.lineSeparator());
    }

    @Test
    void eachLineThatTheJobRefusesIsNamed() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("changes.jsonl"),
                        GOOD + "\n" + GOOD.replace("enabled", "enbaled") + "\n{}\n");

        assertThat(run("rules", "validate", file.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains(":2: unknown_value at enbaled"))
                .anyMatch(line -> line.contains(":3: missing_field at schema_version"));
    }

    @Test
    void aRuleThatThereIsNotIsNotSent() {
        assertThat(run("rules", "set", "--rule", "failure_streek", "--enabled", "false"))
                .isNotZero();
        assertThat(err.toString()).contains("unknown_value at rule: failure_streek");
    }

    @Test
    void aMuteNeedsAnEnd() {
        assertThat(run("rules", "mute", "--rule", "run_failed")).isNotZero();
        assertThat(err.toString()).contains("--for");
    }

    private int run(String... arguments) {
        CommandLine command = RunlightCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
