/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A CSV file with a header, read row by row. */
final class CsvTable implements Closeable {

    private static final ObjectReader ROWS =
            new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());

    private final Path file;
    private final MappingIterator<Map<String, String>> rows;
    private long number = 1;

    private CsvTable(Path file, MappingIterator<Map<String, String>> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Opens a table that must have the columns. */
    static CsvTable open(Path file, List<String> columns) throws IOException {
        CsvTable table = new CsvTable(file, ROWS.readValues(TraceFiles.open(file)));
        try {
            table.rows.hasNextValue();
            CsvSchema header = (CsvSchema) table.rows.getParser().getSchema();
            for (String column : columns) {
                if (header.column(column) == null) {
                    throw new TraceFormatException(file + " has no column '" + column + "'");
                }
            }
            return table;
        } catch (IOException e) {
            table.close();
            throw e;
        }
    }

    /** The next row, or null at the end. */
    Row next() throws IOException {
        try {
            if (!rows.hasNextValue()) {
                return null;
            }
            number++;
            return new Row(file, number, rows.nextValue());
        } catch (TraceFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new TraceFormatException("Row " + number + " of " + file + " is no CSV", e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
