/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationFilesTest {

    private static final Path RELEASED = Path.of("src/test/resources/released-migrations.txt");

    private final List<SqlFile> migrations = SqlFolder.MIGRATIONS.files();

    @Test
    void eachMigrationHasANumberOfItsOwn() {
        assertThat(migrations).isNotEmpty();
        assertThat(migrations)
                .allSatisfy(file -> assertThat(file.name()).matches("V\\d{4}__[a-z0-9_]+\\.sql"));
        assertThat(migrations.stream().map(file -> file.name().substring(1, 5)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyFileSaysItsQuestionItsKindAndHowToGoBack() {
        for (SqlFile file : changes()) {
            assertThat(file.question()).as(file.name()).endsWith("?");
            assertThat(file.header("kind").orElse("")).as(file.name()).isIn("metadata", "mutation");
            assertThat(file.header("reversible").orElse(""))
                    .as(file.name())
                    .matches("(yes|no), .+");
        }
    }

    @Test
    void everyFileIsOneStatementThatMayRunAgain() {
        for (SqlFile file : changes()) {
            assertThat(file.text()).as(file.name()).doesNotContain(";");
            // Rows that are copied twice are one row: ReplacingMergeTree.
            assertThat(file.statement())
                    .as(file.name())
                    .containsPattern("IF (NOT )?EXISTS|^INSERT INTO (?s:.*) FINAL");
        }
    }

    @Test
    void everyFileServesASingleNodeAndACluster() {
        for (SqlFile file : changes()) {
            assertThat(file.statement())
                    .as(file.name())
                    .containsPattern("\\$\\{on_cluster}|^INSERT INTO ");
            assertThat(file.statement()).as(file.name()).doesNotContainPattern("ENGINE = [^$]");
        }
    }

    @Test
    void releasedMigrationsNeverChange() throws IOException {
        Map<String, String> released = new TreeMap<>();
        for (String line : Files.readAllLines(RELEASED)) {
            String[] parts = line.split(" ");
            released.put(parts[1], parts[0]);
        }
        Map<String, String> present = new TreeMap<>();
        migrations.forEach(file -> present.put(file.name(), sha256(file.text())));
        if (Golden.REGENERATE) {
            present.forEach(released::putIfAbsent);
            Files.writeString(
                    RELEASED,
                    released.entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                            .collect(Collectors.joining()));
        }

        assertThat(present)
                .as("Add a migration instead of changing one; -Dregenerate=true lists new files")
                .isEqualTo(released);
    }

    private List<SqlFile> changes() {
        return Stream.concat(SqlFolder.BOOTSTRAP.files().stream(), migrations.stream()).toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
