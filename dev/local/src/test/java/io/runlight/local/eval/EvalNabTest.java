/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.RunlightCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalNabTest {

    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0);

    @TempDir private Path folder;

    @Test
    void aClearJumpIsFoundInAnyFolderOfTheForm() throws IOException {
        writeFolder();
        StringWriter out = new StringWriter();
        CommandLine command = RunlightCommand.commandLine().setOut(new PrintWriter(out));

        int code = command.execute("eval", "nab", folder.toString(), "--json");

        JsonNode figures = new ObjectMapper().readTree(out.toString());
        assertThat(code).isZero();
        assertThat(figures.path("values").asInt()).isEqualTo(1_000);
        assertThat(figures.path("windows").asInt()).isEqualTo(1);
        assertThat(figures.path("standard").asDouble()).isGreaterThan(80);
        assertThat(figures.path("low_fn").asDouble()).isGreaterThan(80);
        assertThat(figures.path("low_fp").asDouble()).isGreaterThan(80);
    }

    /** Ten values that repeat, and a stretch of much larger ones from row 620 on. */
    private void writeFolder() throws IOException {
        StringBuilder rows = new StringBuilder("file,timestamp,value\n");
        for (int i = 0; i < 1_000; i++) {
            int value = i % 10 + (i >= 620 && i < 640 ? 100 : 0);
            rows.append("a/b.csv,%s,%d\n".formatted(time(i), value));
        }
        try (var out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("series.csv.gz")))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                folder.resolve("windows.json"),
                "{\"a/b.csv\": [[\"%s\", \"%s\"]]}".formatted(time(600), time(699)));
        Files.writeString(folder.resolve("profiles.json"), PROFILES);
    }

    private static String time(int row) {
        return START.plusMinutes(5L * row).toString().replace('T', ' ') + ":00";
    }

    private static final String PROFILES =
            """
            {"standard": {"CostMatrix": {"tpWeight": 1, "fnWeight": 1, "fpWeight": 0.11}},
             "reward_low_FP_rate": {"CostMatrix": {"tpWeight": 1, "fnWeight": 1, "fpWeight": 0.22}},
             "reward_low_FN_rate": {"CostMatrix": {"tpWeight": 1, "fnWeight": 2, "fpWeight": 0.11}}}
            """;
}
