/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.Event;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The importer of cluster job logs in the columns of the Standard Workload Format: a job is a run
 * of its queue.
 *
 * <p>A run starts when its job is submitted, because that is when people ask how long it will take;
 * its duration is the time for which the job ran, without its wait. Times that count from the
 * beginning of the log are moved to 2010.
 */
final class SwfImporter implements TraceImporter {

    private static final long BEGINNING = Instant.parse("2010-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST_RELATIVE =
            Instant.parse("1980-01-01T00:00:00Z").toEpochMilli();
    private static final int CANCELLED = 5;
    private static final int FAILED = 0;
    private static final List<String> COLUMNS = List.of("job", "submit", "run", "user");

    /** Known when a job is submitted. */
    private static final List<String> REQUEST =
            List.of(
                    "user",
                    "group",
                    "queue",
                    "qname",
                    "partition",
                    "procs",
                    "req_procs",
                    "req_time",
                    "req_mem");

    @Override
    public String name() {
        return "swf";
    }

    @Override
    public String description() {
        return "cluster jobs in the columns of the Standard Workload Format (CSV); a run starts when"
                + " its job is submitted";
    }

    @Override
    public void read(List<Path> files, ImportSettings settings, Consumer<Event> events)
            throws IOException {
        long left = settings.limit();
        for (Path file : files) {
            try (CsvTable table = CsvTable.open(file, COLUMNS)) {
                for (Row row = table.next(); row != null && left > 0; row = table.next()) {
                    readJob(row, settings, events);
                    left--;
                }
            }
        }
    }

    private static void readJob(Row row, ImportSettings settings, Consumer<Event> events)
            throws TraceFormatException {
        long submitted = time(row.seconds("submit"));
        Long wait = row.seconds("wait");
        Long ran = row.seconds("run");
        boolean known = ran != null && ran >= 0;
        long end = submitted + Math.max(0, wait == null ? 0 : wait) + (known ? ran : 0);
        Map<String, String> request = new LinkedHashMap<>();
        for (String column : REQUEST) {
            String text = row.text(column);
            if (text != null && !text.equals("-1")) {
                request.put(column, text);
            }
        }
        events.accept(event(row, settings, submitted, RunStatus.STARTED, null, request));
        events.accept(event(row, settings, end, status(row), known ? ran : null, Map.of()));
    }

    private static long time(long millis) {
        return millis < LATEST_RELATIVE ? BEGINNING + millis : millis;
    }

    private static RunStatus status(Row row) throws TraceFormatException {
        Long status = row.integer("status");
        if (status == null) {
            return RunStatus.COMPLETED;
        }
        return switch (status.intValue()) {
            case CANCELLED -> RunStatus.CANCELLED;
            case FAILED -> RunStatus.FAILED;
            default -> RunStatus.COMPLETED;
        };
    }

    private static String queue(Row row) {
        for (String column : List.of("qname", "queue", "partition")) {
            if (row.text(column) != null) {
                return column + "-" + row.text(column);
            }
        }
        return "jobs";
    }

    private static PipelineRunEvent event(
            Row row,
            ImportSettings settings,
            long time,
            RunStatus status,
            Long duration,
            Map<String, String> attributes)
            throws TraceFormatException {
        String id = "job-" + row.required("job");
        return new PipelineRunEvent(
                id + "/" + status.wireName(),
                settings.clock().at(time),
                settings.workspaceOr("swf"),
                "",
                queue(row),
                id,
                status,
                null,
                null,
                1,
                null,
                row.text("user"),
                status == RunStatus.STARTED ? plan(row) : null,
                duration,
                null,
                null,
                null,
                null,
                null,
                null,
                attributes);
    }

    private static RunPlan plan(Row row) throws TraceFormatException {
        Double cpu = row.number("req_procs");
        return new RunPlan(
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                cpu == null || cpu < 0 ? null : cpu,
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }
}
