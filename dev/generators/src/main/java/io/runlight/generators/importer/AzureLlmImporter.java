/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The importer of the Azure LLM inference traces: one model call per row, at the time when the
 * request came in. The trace names neither model nor user nor latency.
 */
final class AzureLlmImporter implements TraceImporter {

    private static final List<String> COLUMNS =
            List.of("timestamp", "context_tokens", "generated_tokens");

    @Override
    public String name() {
        return "azure-llm";
    }

    @Override
    public String description() {
        return "model calls with their tokens (CSV); choose --provider and --model, the trace names"
                + " none";
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
                    TraceCall call =
                            new TraceCall(
                                    "azure-" + number,
                                    row.utc("timestamp"),
                                    settings.providerOr("azure"),
                                    settings.modelOr("unnamed"),
                                    "chat",
                                    null,
                                    row.requiredInteger("context_tokens"),
                                    row.requiredInteger("generated_tokens"),
                                    null,
                                    null,
                                    Map.of());
                    events.accept(call.event(settings.workspaceOr("azure-llm"), settings));
                }
            }
        }
    }
}
