/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.generators.Delivery;
import io.runlight.generators.Keys;
import io.runlight.generators.file.EventFileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * An import of a trace into an event file, ordered by event time. It reads the trace once; or
 * twice, when times are to be moved, because only then it knows where they begin and end.
 */
public final class TraceImport {

    private static final long MEMORY = 96L << 20;

    private final TraceImporter importer;
    private final List<Path> files;
    private final ImportSettings settings;
    private final LongConsumer progress;

    /**
     * @param progress is told how many events were read
     */
    public TraceImport(
            TraceImporter importer,
            List<Path> files,
            ImportSettings settings,
            LongConsumer progress) {
        this.importer = importer;
        this.files = List.copyOf(files);
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * The clock on which the trace begins (or ends) at a time.
     *
     * @param begin when the first event shall happen, or null
     * @param end when the last event shall happen, or null
     */
    public TraceClock clock(Instant begin, Instant end, double speed) throws IOException {
        if (begin == null && end == null && speed == 1) {
            return TraceClock.UNCHANGED;
        }
        ImportSummary span = new ImportSummary();
        importer.read(files, settings.withClock(TraceClock.UNCHANGED), span::add);
        if (span.events() == 0) {
            return TraceClock.UNCHANGED;
        }
        long first = span.firstMillis();
        if (begin != null) {
            return new TraceClock(first, begin.toEpochMilli(), speed);
        }
        if (end == null) {
            return new TraceClock(first, first, speed);
        }
        return new TraceClock(span.lastMillis(), end.toEpochMilli(), speed);
    }

    /** Writes the events and says what they are. */
    public ImportSummary write(TraceClock clock, Path out) throws IOException {
        ImportSummary summary = new ImportSummary();
        EventJsonWriter json = new EventJsonWriter();
        try (EventSorter sorter = new EventSorter(MEMORY)) {
            importer.read(
                    files,
                    settings.withClock(clock),
                    event -> {
                        summary.add(event);
                        add(sorter, event, json);
                        progress.accept(summary.events());
                    });
            try (EventFileWriter writer = EventFileWriter.create(out)) {
                sorter.drainTo(writer::write);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return summary;
    }

    private static void add(EventSorter sorter, Event event, EventJsonWriter json) {
        try {
            sorter.add(
                    Delivery.of(
                            event.kind(),
                            Keys.of(event),
                            json.write(event),
                            event.eventTimeMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot sort the events: " + e.getMessage(), e);
        }
    }
}
