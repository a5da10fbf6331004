/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @MethodSource("commandPaths")
    void everyLevelDescribesItself(List<String> path) {
        List<String> arguments = new ArrayList<>(path);
        arguments.add("--help");

        assertThat(run(arguments.toArray(String[]::new))).isZero();
        assertThat(out.toString()).startsWith("Usage: runlight").contains("--help");
        assertThat(err.toString()).isEmpty();
    }

    static Stream<List<String>> commandPaths() {
        return paths(List.of(), RunlightCommand.commandLine());
    }

    private static Stream<List<String>> paths(List<String> path, CommandLine command) {
        return Stream.concat(
                Stream.of(path),
                command.getSubcommands().entrySet().stream()
                        .flatMap(
                                child -> {
                                    List<String> longer = new ArrayList<>(path);
                                    longer.add(child.getKey());
                                    return paths(longer, child.getValue());
                                }));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneSentenceAndAnExitCode(List<String> arguments, String sentence) {
        int code = run(arguments.toArray(String[]::new));

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().findFirst()).hasValue("runlight: " + sentence);
        assertThat(err.toString()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("Unmatched argument at index 0: 'dmeo'.", "dmeo"),
                mistake("Missing required option: '--url=URL'.", "migrate"),
                mistake(
                        "'localhost' is no address of a ClickHouse server; http://host:8123 is one.",
                        "migrate",
                        "--url",
                        "localhost"),
                mistake("Missing required parameter: 'STATEMENT'.", "sql"),
                mistake(
                        "'fast' is no speed; 1 is real time, 10 ten times that, max as fast as possible.",
                        "demo",
                        "--speed",
                        "fast"),
                mistake(
                        "There is no scenario 'calm'; there are: quick, day, storm, dirty.",
                        "demo",
                        "--scenario",
                        "calm"),
                mistake("There is no file nowhere.jsonl.", "demo", "--input", "nowhere.jsonl"),
                mistake(
                        "Give --scenario or --input, not both.",
                        "demo",
                        "--scenario",
                        "quick",
                        "--input",
                        "x"),
                mistake(
                        "'x' is no port offset; give a number from 0 to 56443, or auto.",
                        "demo",
                        "--port-offset",
                        "x"),
                mistake(
                        "There is no jar at nowhere.jar.",
                        "submit",
                        "--jobmanager",
                        "http://127.0.0.1:1",
                        "--jar",
                        "nowhere.jar"),
                mistake(
                        "The JobManager at http://127.0.0.1:1 does not answer.",
                        "stop",
                        "--jobmanager",
                        "http://127.0.0.1:1"));
    }

    private static Arguments mistake(String sentence, String... arguments) {
        return Arguments.of(List.of(arguments), sentence);
    }

    @Test
    void sqlWithoutAnyDataSaysWhereDataComesFrom(@TempDir Path empty) {
        assertThat(run("sql", "--data-dir", empty.toString(), "select 1")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "runlight: There is no data in %s yet; './runlight demo' makes some.%n"
                                .formatted(empty));
    }

    @Test
    void theCompletionScriptKnowsTheCommands() {
        assertThat(run("completion")).isZero();
        assertThat(out.toString()).contains("complete -F", "demo", "--port-offset");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("runlight \\d+\\.\\d+\\.\\d+\\S*\\s+");
    }

    private int run(String... arguments) {
        return RunlightCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
