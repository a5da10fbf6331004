/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepType;
import io.runlight.generators.importer.TraceRun.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The importer of TravisTorrent CI builds: a build is a run, its jobs are the steps.
 *
 * <p>The trace has one duration for a build, the sum over its jobs. Here the jobs follow each other
 * and share it equally, so that the times of run and steps agree with it. Of a build that did not
 * pass, the last job is the one that did not.
 */
final class TravisTorrentImporter implements TraceImporter {

    private static final List<String> COLUMNS =
            List.of("run_id", "project", "started_at", "status", "duration_s", "num_jobs");

    /** Known when a build starts; they become attributes of its start. */
    private static final List<String> FEATURES =
            List.of(
                    "gh_lang",
                    "git_branch",
                    "gh_is_pr",
                    "gh_by_core_team_member",
                    "gh_team_size",
                    "gh_num_commits_in_push",
                    "git_num_all_built_commits",
                    "git_prev_commit_resolution_status",
                    "tr_prev_build",
                    "git_diff_src_churn",
                    "git_diff_test_churn",
                    "gh_diff_files_added",
                    "gh_diff_files_deleted",
                    "gh_diff_files_modified",
                    "gh_diff_tests_added",
                    "gh_diff_tests_deleted",
                    "gh_diff_src_files",
                    "gh_diff_doc_files",
                    "gh_diff_other_files",
                    "gh_num_commits_on_files_touched",
                    "gh_sloc",
                    "gh_test_lines_per_kloc",
                    "gh_description_complexity");

    /** Known only afterwards; they become attributes of the end. */
    private static final List<String> RESULTS =
            List.of(
                    "tr_log_analyzer",
                    "tr_log_status",
                    "tr_log_num_tests_run",
                    "tr_log_num_tests_failed",
                    "tr_log_setup_time",
                    "tr_log_testduration");

    @Override
    public String name() {
        return "travistorrent";
    }

    @Override
    public String description() {
        return "CI builds with their jobs (CSV); only the sum of the jobs' durations is known, so jobs"
                + " follow each other with equal parts of it";
    }

    @Override
    public void read(List<Path> files, ImportSettings settings, Consumer<Event> events)
            throws IOException {
        long left = settings.limit();
        for (Path file : files) {
            try (CsvTable table = CsvTable.open(file, COLUMNS)) {
                for (Row row = table.next(); row != null && left > 0; row = table.next()) {
                    readBuild(row, settings, events);
                    left--;
                }
            }
        }
    }

    private static void readBuild(Row row, ImportSettings settings, Consumer<Event> events)
            throws TraceFormatException {
        RunStatus status = status(row);
        Long duration = row.seconds("duration_s");
        int jobs = (int) Math.max(1, row.requiredInteger("num_jobs"));
        long start = row.utc("started_at");
        long end = start + (duration == null ? 0 : duration);
        TraceRun run =
                new TraceRun(
                        settings.workspaceOr("travistorrent"),
                        row.required("project"),
                        row.required("run_id"),
                        settings);
        run.started(start, plan(row, jobs), texts(row, FEATURES));
        for (int job = 1; job <= jobs; job++) {
            boolean last = job == jobs;
            run.step(
                    new TraceStep(
                            "job-" + job,
                            StepType.OTHER,
                            start + (end - start) * (job - 1) / jobs,
                            start + (end - start) * job / jobs,
                            duration != null,
                            last ? status : RunStatus.COMPLETED,
                            List.of(),
                            last ? errorType(row) : null,
                            null,
                            TraceStep.Usage.UNKNOWN,
                            Map.of()));
        }
        boolean failed = status == RunStatus.FAILED;
        Outcome outcome =
                new Outcome(
                        duration != null,
                        errorType(row),
                        failed ? row.text("tests_failed_names") : null,
                        failed ? "job-" + jobs : null,
                        null);
        run.ended(end, status, outcome, texts(row, RESULTS), events);
    }

    private static RunStatus status(Row row) throws TraceFormatException {
        return switch (row.required("status")) {
            case "passed" -> RunStatus.COMPLETED;
            case "failed", "errored" -> RunStatus.FAILED;
            case "canceled" -> RunStatus.CANCELLED;
            default -> throw row.wrong("status");
        };
    }

    private static String errorType(Row row) {
        return switch (row.text("status")) {
            case "failed" -> "tests";
            case "errored" -> "infrastructure";
            default -> null;
        };
    }

    private static RunPlan plan(Row row, int jobs) {
        return new RunPlan(
                jobs,
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
                null,
                null,
                null,
                texts(row, List.of("gh_lang", "git_branch")),
                null);
    }

    private static Map<String, String> texts(Row row, List<String> columns) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : columns) {
            String text = row.text(column);
            if (text != null) {
                texts.put(column, text);
            }
        }
        return texts;
    }
}
