/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.RunlightCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalTemplatesCommandTest {

    private static final String MESSAGES =
            """
            system,line,content,event_template
            door,1,"Door ""west"", 3 opened",a
            door,2,"Door ""east"", 17 opened",a
            door,3,Door closed,b
            gate,1,Gate opened by user erin,c
            gate,2,Gate opened by user frank,c
            gate,3,Gate opened by user bob,c
            gate,4,Gate is stuck,d
            """;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theFiguresAreOneObject() throws IOException {
        write(MESSAGES);

        assertThat(run("--json")).isZero();

        JsonNode figures = new ObjectMapper().readTree(out.toString());
        assertThat(figures.path("mean_grouping_accuracy").doubleValue()).isEqualTo(1);
        assertThat(figures.path("mean_grouping_accuracy_at_arrival").doubleValue())
                .isEqualTo((1 + 0.25) / 2);
        assertThat(figures.path("messages_per_second").longValue()).isPositive();
    }

    @Test
    void theTableHasALineForEachSystem() throws IOException {
        write(MESSAGES);

        assertThat(run()).isZero();

        assertThat(out.toString().lines().toList())
                .anyMatch(line -> line.matches("door +3 +1.0000 +1.0000 +1.0000"))
                .anyMatch(line -> line.matches("gate +4 +1.0000 +0.2500 +1.0000"));
    }

    @Test
    void aFolderWithoutMessagesIsAMistake() {
        assertThat(run()).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("runlight: There is no file " + folder.resolve("messages.csv.gz"));
    }

    @Test
    void aFileWithoutTheTruthIsAMistake() throws IOException {
        write("system,content\ndoor,Door closed\n");

        assertThat(run()).isEqualTo(2);

        assertThat(err.toString()).contains("has no column 'event_template'.");
    }

    private void write(String csv) throws IOException {
        try (OutputStream file =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("messages.csv.gz")))) {
            file.write(csv.getBytes(StandardCharsets.UTF_8));
        }
    }

    private int run(String... options) {
        return RunlightCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments(options));
    }

    private String[] arguments(String... options) {
        return Stream.concat(Stream.of("eval", "templates", folder.toString()), Stream.of(options))
                .toArray(String[]::new);
    }
}
