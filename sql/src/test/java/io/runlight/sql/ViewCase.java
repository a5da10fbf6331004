/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A story about a view: {@code cases/<view>/<story>/given-<table>.jsonl} with rows of tables and
 * {@code expect.jsonl} with all rows that the view then shows. {@code call.txt} has the arguments
 * of a parameterised view, {@code given-minutes.jsonl} stands for windows of all intervals ({@link
 * GivenMinutes}), and <code>{now-PT1H}</code> in a given row is a time before now.
 */
record ViewCase(String view, Path folder) {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RELATIVE = Pattern.compile("\\{now-(\\w+)}");
    private static final DateTimeFormatter SQL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    static List<ViewCase> all() throws IOException {
        try (Stream<Path> views = Files.list(CASES)) {
            return views.flatMap(view -> children(view).stream())
                    .map(story -> new ViewCase(story.getParent().getFileName().toString(), story))
                    .sorted(Comparator.comparing(ViewCase::folder))
                    .toList();
        }
    }

    void check(ClickHouseEngine clickHouse) throws IOException {
        for (String table :
                clickHouse.rows(
                        """
                        SELECT database || '.' || name FROM system.tables
                        WHERE database = 'runlight_data' AND name != 'schema_history'
                        """)) {
            clickHouse.query("TRUNCATE TABLE " + table);
            // Otherwise a merge could do what the view must do by FINAL.
            clickHouse.query("SYSTEM STOP MERGES " + table);
        }
        for (Path given : children(folder)) {
            if (given.getFileName().toString().startsWith("given-")) {
                insert(clickHouse, given);
            }
        }

        String rows =
                clickHouse.query(
                        "SELECT * FROM runlight.%s%s ORDER BY ALL FORMAT JSONEachRow"
                                .formatted(view, arguments()),
                        Map.of("output_format_json_quote_64bit_integers", "0"));

        Path expected = folder.resolve("expect.jsonl");
        if (Golden.REGENERATE) {
            Files.writeString(expected, rows + "\n");
        }
        assertThat(rows.lines().map(ViewCase::parse).toList())
                .usingElementComparator(ViewCase::compare)
                .containsExactlyElementsOf(
                        Files.readAllLines(expected).stream().map(ViewCase::parse).toList());
    }

    /** Each row comes by an insert of its own, so that FINAL has parts to merge. */
    private static void insert(ClickHouseEngine clickHouse, Path given) throws IOException {
        String name = given.getFileName().toString().replaceAll("^given-|\\.jsonl$", "");
        boolean minutes = name.equals("minutes");
        List<String> rows = Files.readAllLines(given).stream().map(ViewCase::withTimes).toList();
        for (String row : minutes ? GivenMinutes.rows(rows) : rows) {
            clickHouse.insert(
                    "INSERT INTO runlight_data.%s FORMAT JSONEachRow"
                            .formatted(minutes ? "series_windows" : name),
                    row.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String withTimes(String row) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        return RELATIVE.matcher(row)
                .replaceAll(match -> SQL_TIME.format(now.minus(Duration.parse(match.group(1)))));
    }

    private String arguments() throws IOException {
        Path call = folder.resolve("call.txt");
        return Files.exists(call) ? "(" + Files.readString(call).strip() + ")" : "";
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a row: " + row, e);
        }
    }

    private static int compare(JsonNode left, JsonNode right) {
        return left.equals(ViewCase::compareNumbers, right) ? 0 : 1;
    }

    /** Numbers are equal when they differ by rounding only. */
    private static int compareNumbers(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            double difference = Math.abs(left.doubleValue() - right.doubleValue());
            return difference <= 1e-9 * Math.abs(right.doubleValue()) ? 0 : 1;
        }
        return left.equals(right) ? 0 : 1;
    }

    @Override
    public String toString() {
        return view + ": " + folder.getFileName().toString().replace('-', ' ');
    }
}
