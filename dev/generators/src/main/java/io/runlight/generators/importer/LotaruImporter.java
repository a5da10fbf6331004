/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepType;
import io.runlight.generators.importer.TraceRun.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The importer of Lotaru workflow tasks: the tasks of one workflow on one node with one input are a
 * run.
 *
 * <p>The trace has neither times nor dependencies. Here the tasks of a run follow each other in the
 * order of the file, and so do the runs of a node, from the middle of 2022 on.
 */
final class LotaruImporter implements TraceImporter {

    private static final long BEGINNING = Instant.parse("2022-07-01T00:00:00Z").toEpochMilli();
    private static final long PAUSE_MILLIS = 60_000;
    private static final double PERCENT = 100;
    private static final List<String> COLUMNS =
            List.of("node", "Label", "Workflow", "Task", "WorkflowInputSize", "Realtime");

    @Override
    public String name() {
        return "lotaru";
    }

    @Override
    public String description() {
        return "workflow tasks (CSV) without times; tasks of a run and runs of a node follow each"
                + " other from 2022-07-01 on";
    }

    @Override
    public void read(List<Path> files, ImportSettings settings, Consumer<Event> events)
            throws IOException {
        Map<String, List<Row>> runs = new LinkedHashMap<>();
        for (Path file : files) {
            try (CsvTable table = CsvTable.open(file, COLUMNS)) {
                for (Row row = table.next(); row != null; row = table.next()) {
                    runs.computeIfAbsent(runId(row), id -> new ArrayList<>()).add(row);
                }
            }
        }
        Map<String, Long> clocks = new HashMap<>();
        long left = settings.limit();
        for (Map.Entry<String, List<Row>> run : runs.entrySet()) {
            if (left-- == 0) {
                return;
            }
            String node = run.getValue().get(0).text("node");
            long start = clocks.getOrDefault(node, BEGINNING);
            long end = write(run.getKey(), run.getValue(), start, settings, events);
            clocks.put(node, end + PAUSE_MILLIS);
        }
    }

    private static String runId(Row row) throws TraceFormatException {
        return String.join(
                "/",
                row.required("Workflow"),
                row.required("node"),
                row.required("Label"),
                row.required("WorkflowInputSize"));
    }

    private static long write(
            String runId,
            List<Row> tasks,
            long start,
            ImportSettings settings,
            Consumer<Event> events)
            throws TraceFormatException {
        Row first = tasks.get(0);
        TraceRun run =
                new TraceRun(
                        settings.workspaceOr("lotaru"), first.text("Workflow"), runId, settings);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("node", first.text("node"));
        attributes.put("label", first.text("Label"));
        run.started(start, plan(first, tasks.size()), attributes);
        Map<String, Integer> seen = new HashMap<>();
        long clock = start;
        long peakMemory = 0;
        for (Row task : tasks) {
            TraceStep step = step(task, clock, seen);
            run.step(step);
            clock = step.endMillis();
            Long memory = step.usage().peakMemoryBytes();
            peakMemory = Math.max(peakMemory, memory == null ? 0 : memory);
        }
        Outcome outcome = new Outcome(true, null, null, null, peakMemory);
        run.ended(clock, RunStatus.COMPLETED, outcome, Map.of(), events);
        return clock;
    }

    private static TraceStep step(Row task, long start, Map<String, Integer> seen)
            throws TraceFormatException {
        String name = task.required("Task");
        int count = seen.merge(name, 1, Integer::sum);
        Double cpu = task.number("%cpu");
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("task_name", name);
        attributes.put("machine", task.required("node"));
        if (task.text("TaskInputSize") != null) {
            attributes.put("input_bytes", task.text("TaskInputSize"));
        }
        return new TraceStep(
                count == 1 ? name : name + "-" + count,
                StepType.DATA,
                start,
                start + task.requiredInteger("Realtime"),
                true,
                RunStatus.COMPLETED,
                List.of(),
                null,
                null,
                new TraceStep.Usage(
                        task.integer("TaskInputSize"),
                        task.integer("wchar"),
                        task.integer("peak_rss"),
                        cpu == null ? null : cpu / PERCENT),
                attributes);
    }

    private static RunPlan plan(Row row, int tasks) throws TraceFormatException {
        return new RunPlan(
                tasks,
                null,
                tasks,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                row.integer("WorkflowInputSize"),
                Map.of(),
                null);
    }
}
