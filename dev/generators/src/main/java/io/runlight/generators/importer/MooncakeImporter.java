/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The importer of the Mooncake conversation trace: one model call per row. The trace counts
 * milliseconds from its own beginning, which is put at the start of 2025.
 */
final class MooncakeImporter implements TraceImporter {

    private static final long BEGINNING = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final List<String> COLUMNS =
            List.of("timestamp_ms", "input_tokens", "output_tokens");

    @Override
    public String name() {
        return "mooncake";
    }

    @Override
    public String description() {
        return "model calls with their tokens (CSV), in milliseconds from 2025-01-01 on; choose"
                + " --provider and --model, the trace names none";
    }

    @Override
    public void read(List<Path> files, ImportSettings settings, Consumer<Event> events)
            throws IOException {
        long number = 0;
        for (Path file : files) {
            try (CsvTable table = CsvTable.open(file, COLUMNS)) {
                for (Row row = table.next();
                        row != null && number < settings.limit();
                        row = table.next()) {
                    number++;
                    events.accept(
                            call(number, row, settings)
                                    .event(settings.workspaceOr("mooncake"), settings));
                }
            }
        }
    }

    private static TraceCall call(long number, Row row, ImportSettings settings)
            throws TraceFormatException {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String column : List.of("prefix_blocks", "first_block")) {
            String value = row.text(column);
            if (value != null) {
                attributes.put(column, value);
            }
        }
        return new TraceCall(
                "mooncake-" + number,
                BEGINNING + row.requiredInteger("timestamp_ms"),
                settings.providerOr("moonshot"),
                settings.modelOr("kimi"),
                "chat",
                null,
                row.requiredInteger("input_tokens"),
                row.requiredInteger("output_tokens"),
                null,
                null,
                attributes);
    }
}
