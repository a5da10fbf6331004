/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The SQL of the documentation runs; that of the page on windows finds rows, too. */
@UsesClickHouse
class DocumentedSqlITCase {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sql\\n(.*?)```");

    private final ClickHouseEngine clickHouse;

    DocumentedSqlITCase(ClickHouseEngine clickHouse) {
        this.clickHouse = clickHouse;
    }

    @TestFactory
    List<DynamicTest> everyExampleFindsWhatItAsksFor() throws Exception {
        Schema.migrate(clickHouse);
        FactWindows.insert(clickHouse, Fact.random(7, 2_000));
        List<DynamicTest> tests =
                pages().stream().flatMap(page -> examples(page).stream()).toList();
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private List<DynamicTest> examples(Path page) {
        return statements(page).stream()
                .map(
                        statement ->
                                dynamicTest(
                                        page.getFileName()
                                                + ": "
                                                + statement.lines().findFirst().orElse(""),
                                        () -> check(page, statement)))
                .toList();
    }

    private void check(Path page, String statement) {
        if (page.endsWith("windows.md")) {
            String ofOurTraffic =
                    statement
                            .replace("'acme'", "'workspace 0'")
                            .replace("'nightly-etl'", "'pipeline 0'");
            assertThat(clickHouse.rows(ofOurTraffic)).as(statement).isNotEmpty();
        } else {
            assertThatCode(() -> clickHouse.query(statement)).doesNotThrowAnyException();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static List<String> statements(Path page) {
        try {
            return BLOCK.matcher(Files.readString(page))
                    .results()
                    .flatMap(block -> Arrays.stream(block.group(1).split(";")))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
