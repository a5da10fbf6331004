/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.generators.truth.GroundTruth;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void it_writes_events_and_truth_and_prints_the_counts_last() throws IOException {
        Path file = folder.resolve("events.jsonl.gz");

        int exit = run("--scenario", "dirty", "--size", "3000", "--out", file.toString(), "--json");

        assertThat(exit).isZero();
        GroundTruth truth = GroundTruth.read(GroundTruth.beside(file));
        assertThat(truth.deliveries()).isGreaterThanOrEqualTo(3_000);
        assertThat(out.toString().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith("{\"scenario\":\"dirty\",\"seed\":1,")
                .contains("\"deliveries\":" + truth.deliveries() + ",");
    }

    @Test
    void two_runs_with_one_seed_write_the_same_files() throws IOException {
        Path one = folder.resolve("one.jsonl.gz");
        Path two = folder.resolve("two.jsonl.gz");

        run("--size", "2000", "--seed", "9", "--out", one.toString());
        run("--size", "2000", "--seed", "9", "--out", two.toString());

        assertThat(two).hasSameBinaryContentAs(one);
        assertThat(GroundTruth.beside(two)).hasSameBinaryContentAs(GroundTruth.beside(one));
    }

    @Test
    void mistakes_get_one_sentence_and_exit_code_2() {
        assertThat(run("--scenario", "quiet")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "generate: there is no scenario 'quiet'; there are quick, day, storm, dirty.\n");
        assertThat(run("--start", "tomorrow")).isEqualTo(2);
        assertThat(run("--size", "0", "--out", folder.resolve("x").toString())).isEqualTo(2);
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(run("--out", folder.resolve("no/such/folder.jsonl").toString())).isEqualTo(2);
    }

    @Test
    void help_and_list_name_every_scenario() throws IOException {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--scenario", "quick, day, storm, dirty", "--json");
        assertThat(run("--list")).isZero();
        assertThat(out.toString()).contains("dirty   six hours of late");
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... arguments) {
        return new CommandLine(new GenerateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
