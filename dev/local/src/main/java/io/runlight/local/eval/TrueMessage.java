/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.runlight.local.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A message of a system, and the template that people gave it.
 *
 * @param content the message
 * @param template the truth
 */
record TrueMessage(String content, String template) {

    private static final ObjectReader ROWS =
            new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());

    /** The messages of a packed CSV file, in the order of the file. */
    static Map<String, List<TrueMessage>> readBySystem(Path file) throws IOException {
        Map<String, List<TrueMessage>> systems = new LinkedHashMap<>();
        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(file));
                MappingIterator<Map<String, String>> rows = ROWS.readValues(unpacked)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                systems.computeIfAbsent(column(row, "system", file), system -> new ArrayList<>())
                        .add(
                                new TrueMessage(
                                        column(row, "content", file),
                                        column(row, "event_template", file)));
            }
        }
        return systems;
    }

    private static String column(Map<String, String> row, String name, Path file) {
        String value = row.get(name);
        if (value == null) {
            throw new UserMistake("%s has no column '%s'.".formatted(file, name));
        }
        return value;
    }
}
