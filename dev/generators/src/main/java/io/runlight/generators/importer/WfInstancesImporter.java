/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.core.event.Event;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepType;
import io.runlight.generators.importer.TraceRun.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The importer of WfInstances workflow executions: runs from one file, their tasks from another.
 *
 * <p>The trace has the run time of every task but not its start. Here a task starts as soon as all
 * that it depends on is done, as if there were no end of machines; the run itself keeps its
 * measured make span, unless the tasks need longer.
 */
final class WfInstancesImporter implements TraceImporter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter AMERICAN_TIME =
            DateTimeFormatter.ofPattern("MM-dd-yy'T'HH:mm:ssX");
    private static final DateTimeFormatter BASIC_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssxx");
    private static final List<String> COLUMNS = List.of("run", "task_id", "task_name", "runtime_s");

    /** More names than the contract lets a list have are counted instead. */
    private static final int MOST_DEPENDENCIES = 1_000;

    private static final double PERCENT = 100;

    @Override
    public String name() {
        return "wfinstances";
    }

    @Override
    public String description() {
        return "workflow executions (runs.jsonl and tasks.csv); only run times are known, so a task"
                + " starts when all that it depends on is done";
    }

    @Override
    public void read(List<Path> files, ImportSettings settings, Consumer<Event> events)
            throws IOException {
        Path runsFile = TraceFiles.only(files, ".jsonl", "file of runs");
        Path tasksFile = TraceFiles.only(files, ".csv", "file of tasks");
        Map<String, Execution> executions = readExecutions(runsFile);
        Set<String> done = new HashSet<>();
        try (CsvTable table = CsvTable.open(tasksFile, COLUMNS)) {
            Row row = table.next();
            while (row != null && done.size() < settings.limit()) {
                String run = row.required("run");
                List<Row> tasks = new ArrayList<>();
                for (; row != null && run.equals(row.text("run")); row = table.next()) {
                    tasks.add(row);
                }
                Execution execution = executions.get(run);
                if (execution == null || !done.add(run)) {
                    throw new TraceFormatException(
                            tasksFile
                                    + " has tasks of the run "
                                    + run
                                    + (execution == null
                                            ? ", which " + runsFile + " does not have"
                                            : " in two places"));
                }
                execution.write(tasks, settings, events);
            }
        }
    }

    private static Map<String, Execution> readExecutions(Path file) throws IOException {
        Map<String, Execution> executions = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(TraceFiles.open(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Execution execution = Execution.of(JSON.readTree(line));
                executions.put(execution.run(), execution);
            }
        } catch (JsonProcessingException | DateTimeException e) {
            throw new TraceFormatException(
                    "Line " + (executions.size() + 1) + " of " + file + " is no run", e);
        }
        return executions;
    }

    /**
     * Reads the time formats of the workflow systems, which the number of leading digits tells
     * apart.
     */
    private static long time(String text) {
        DateTimeFormatter format =
                switch (leadingDigits(text)) {
                    case 2 -> AMERICAN_TIME;
                    case 8 -> BASIC_TIME;
                    default -> DateTimeFormatter.ISO_OFFSET_DATE_TIME;
                };
        return OffsetDateTime.parse(text, format).toInstant().toEpochMilli();
    }

    private static int leadingDigits(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    /** One line of the file of runs. */
    private record Execution(
            String run,
            String pipeline,
            String name,
            String engine,
            long startMillis,
            long makespanMillis,
            TaskGraph graph) {

        static Execution of(JsonNode json) {
            TaskGraph graph = new TaskGraph();
            json.path("edges")
                    .forEach(edge -> graph.add(edge.path(0).asText(), edge.path(1).asText()));
            return new Execution(
                    json.path("run").asText(),
                    json.path("app").asText(),
                    json.path("name").asText(),
                    json.path("engine").asText(),
                    time(json.path("executed_at").asText()),
                    Math.round(json.path("makespan_s").asDouble() * 1_000),
                    graph);
        }

        void write(List<Row> tasks, ImportSettings settings, Consumer<Event> events)
                throws TraceFormatException {
            Map<String, Long> runtimes = new LinkedHashMap<>();
            long inputBytes = 0;
            for (Row task : tasks) {
                Long runtime = task.seconds("runtime_s");
                runtimes.put(task.required("task_id"), runtime == null ? 0 : runtime);
                Long bytes = task.integer("input_bytes");
                inputBytes += bytes == null ? 0 : bytes;
            }
            Map<String, Long> ends = graph.ends(run, runtimes);
            TraceRun trace =
                    new TraceRun(settings.workspaceOr("wfinstances"), pipeline, run, settings);
            trace.started(startMillis, plan(tasks.size(), inputBytes), attributes());
            long end = startMillis + makespanMillis;
            for (Row task : tasks) {
                TraceStep step = step(task, runtimes, ends);
                trace.step(step);
                end = Math.max(end, step.endMillis());
            }
            trace.ended(end, RunStatus.COMPLETED, Outcome.SUCCESS, Map.of(), events);
        }

        private TraceStep step(Row task, Map<String, Long> runtimes, Map<String, Long> ends)
                throws TraceFormatException {
            String id = task.text("task_id");
            long end = startMillis + ends.get(id);
            List<String> parents = graph.parents(id);
            Double cpu = task.number("avg_cpu_pct");
            Map<String, String> attributes = new LinkedHashMap<>();
            put(attributes, "task_name", task.text("task_name"));
            put(attributes, "machine", task.text("machine"));
            put(attributes, "input_bytes", task.text("input_bytes"));
            if (parents.size() > MOST_DEPENDENCIES) {
                put(attributes, "dependencies", Integer.toString(parents.size()));
                parents = parents.subList(0, MOST_DEPENDENCIES);
            }
            return new TraceStep(
                    id,
                    StepType.DATA,
                    end - runtimes.get(id),
                    end,
                    true,
                    RunStatus.COMPLETED,
                    parents,
                    null,
                    null,
                    new TraceStep.Usage(
                            task.integer("read_bytes"),
                            task.integer("written_bytes"),
                            task.integer("memory_bytes"),
                            cpu == null ? null : cpu / PERCENT),
                    attributes);
        }

        private Map<String, String> attributes() {
            Map<String, String> attributes = new LinkedHashMap<>();
            put(attributes, "name", name);
            put(attributes, "engine", engine);
            return attributes;
        }

        private static RunPlan plan(int tasks, long inputBytes) {
            return new RunPlan(
                    tasks,
                    null,
                    tasks,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    inputBytes,
                    Map.of(),
                    null);
        }

        private static void put(Map<String, String> attributes, String name, String value) {
            if (value != null && !value.isEmpty()) {
                attributes.put(name, value);
            }
        }
    }
}
