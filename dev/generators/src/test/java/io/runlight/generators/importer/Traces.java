/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.Event;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Hand-made traces and what importers make of them. */
final class Traces {

    private Traces() {}

    static Path write(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    static List<Event> read(TraceImporter importer, ImportSettings settings, Path... files)
            throws IOException {
        List<Event> events = new ArrayList<>();
        importer.read(List.of(files), settings, events::add);
        return events;
    }

    /** What happens in the events, one line each: time, subject, status. */
    static List<String> lines(List<Event> events) {
        return events.stream().map(Traces::line).toList();
    }

    private static String line(Event event) {
        String time = Instant.ofEpochMilli(event.eventTimeMillis()).toString();
        if (event instanceof PipelineRunEvent run) {
            return String.join(" ", time, run.runId(), run.status().wireName());
        }
        if (event instanceof StepEvent step) {
            return String.join(" ", time, step.runId(), step.step(), step.status().wireName());
        }
        return time + " " + event.kind().wireName() + " " + event.eventId();
    }
}
