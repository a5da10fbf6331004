/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.event.Event;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TravisTorrentImporterTest {

    private static final String HEADER =
            "run_id,project,started_at,gh_lang,git_branch,gh_is_pr,status,duration_s,"
                    + "tr_log_analyzer,num_jobs,tests_failed_names\n";
    private static final long START = Instant.parse("2012-03-04T05:06:07Z").toEpochMilli();

    private final TraceImporter importer = new TravisTorrentImporter();

    @TempDir private Path folder;

    @Test
    void a_failed_build_becomes_a_run_whose_last_job_failed() throws IOException {
        Path file =
                Traces.write(
                        folder,
                        "runs.csv.gz",
                        HEADER
                                + "7,me/app,2012-03-04 05:06:07,java,main,1,failed,60,java-maven,2,"
                                + "\"ATest#B,Test\"\n");

        List<Event> events = Traces.read(importer, ImportSettings.defaults(), file);

        assertThat(events)
                .containsExactly(
                        run(
                                "started",
                                START,
                                RunStatus.STARTED,
                                plan(2, Map.of("gh_lang", "java", "git_branch", "main")),
                                null,
                                null,
                                null,
                                null,
                                Map.of("gh_lang", "java", "git_branch", "main", "gh_is_pr", "1")),
                        step("job-1", "started", START, RunStatus.STARTED, null, null),
                        step("job-1", "ended", START + 30_000, RunStatus.COMPLETED, 30_000L, null),
                        step("job-2", "started", START + 30_000, RunStatus.STARTED, null, null),
                        step("job-2", "ended", START + 60_000, RunStatus.FAILED, 30_000L, "tests"),
                        run(
                                "ended",
                                START + 60_000,
                                RunStatus.FAILED,
                                null,
                                60_000L,
                                "tests",
                                "ATest#B,Test",
                                "job-2",
                                Map.of("tr_log_analyzer", "java-maven")));
    }

    @Test
    void every_status_has_its_counterpart() throws IOException {
        Path file =
                Traces.write(
                        folder,
                        "runs.csv",
                        HEADER
                                + "1,p,2012-03-04 05:06:07,,,,passed,1,,1,\n"
                                + "2,p,2012-03-04 05:06:07,,,,failed,1,,1,\n"
                                + "3,p,2012-03-04 05:06:07,,,,errored,1,,1,\n"
                                + "4,p,2012-03-04 05:06:07,,,,canceled,1,,1,\n");

        List<String> ends =
                Traces.read(importer, ImportSettings.defaults(), file).stream()
                        .filter(PipelineRunEvent.class::isInstance)
                        .map(PipelineRunEvent.class::cast)
                        .filter(run -> run.status().isEnd())
                        .map(run -> run.runId() + " " + run.status() + " " + run.errorType())
                        .toList();

        assertThat(ends)
                .containsExactly(
                        "1 COMPLETED null",
                        "2 FAILED tests",
                        "3 FAILED infrastructure",
                        "4 CANCELLED null");
    }

    @Test
    void a_build_of_unknown_duration_ends_at_once_and_claims_no_duration() throws IOException {
        Path file =
                Traces.write(
                        folder, "runs.csv", HEADER + "1,p,2012-03-04 05:06:07,,,,passed,,,1,\n");

        List<Event> events = Traces.read(importer, ImportSettings.defaults(), file);

        assertThat(Traces.lines(events))
                .containsExactly(
                        "2012-03-04T05:06:07Z 1 started",
                        "2012-03-04T05:06:07Z 1 job-1 started",
                        "2012-03-04T05:06:07Z 1 job-1 completed",
                        "2012-03-04T05:06:07Z 1 completed");
        assertThat(((PipelineRunEvent) events.get(3)).durationMillis()).isNull();
        assertThat(((StepEvent) events.get(2)).durationMillis()).isNull();
    }

    @Test
    void a_long_silence_is_broken_by_heartbeats_unless_nobody_wants_them() throws IOException {
        Path file =
                Traces.write(
                        folder,
                        "runs.csv",
                        HEADER + "1,p,2012-03-04 05:00:00,,,,passed,3600,,2,\n");

        assertThat(Traces.lines(Traces.read(importer, ImportSettings.defaults(), file)))
                .containsExactly(
                        "2012-03-04T05:00:00Z 1 started",
                        "2012-03-04T05:00:00Z 1 job-1 started",
                        "2012-03-04T05:15:00Z 1 running",
                        "2012-03-04T05:30:00Z 1 job-1 completed",
                        "2012-03-04T05:30:00Z 1 job-2 started",
                        "2012-03-04T05:45:00Z 1 running",
                        "2012-03-04T06:00:00Z 1 job-2 completed",
                        "2012-03-04T06:00:00Z 1 completed");
        ImportSettings silent =
                new ImportSettings(null, null, null, 10, Duration.ZERO, TraceClock.UNCHANGED);
        assertThat(Traces.read(importer, silent, file)).hasSize(6);
    }

    @Test
    void the_clock_moves_times_and_shortens_durations() throws IOException {
        Path file =
                Traces.write(
                        folder, "runs.csv", HEADER + "1,p,2012-03-04 05:00:00,,,,passed,100,,1,\n");
        long origin = Instant.parse("2012-03-04T05:00:00Z").toEpochMilli();
        TraceClock clock =
                new TraceClock(origin, Instant.parse("2026-01-01T00:00:00Z").toEpochMilli(), 10);

        List<Event> events =
                Traces.read(importer, ImportSettings.defaults().withClock(clock), file);

        assertThat(Traces.lines(events))
                .startsWith("2026-01-01T00:00:00Z 1 started")
                .endsWith("2026-01-01T00:00:10Z 1 completed");
        assertThat(((PipelineRunEvent) events.get(3)).durationMillis()).isEqualTo(10_000);
    }

    @Test
    void the_limit_counts_builds() throws IOException {
        Path file =
                Traces.write(
                        folder,
                        "runs.csv",
                        HEADER
                                + "1,p,2012-03-04 05:06:07,,,,passed,1,,1,\n"
                                + "2,p,2012-03-04 05:06:08,,,,passed,1,,1,\n");

        assertThat(Traces.read(importer, ImportSettings.defaults().withLimit(1), file))
                .allMatch(event -> event.runId().equals("1"));
    }

    @Test
    void mistakes_name_file_row_and_column() throws IOException {
        Path odd =
                Traces.write(folder, "odd.csv", HEADER + "1,p,2012-03-04 05:06:07,,,,lost,1,,1,\n");
        Path late = Traces.write(folder, "late.csv", HEADER + "1,p,noon,,,,passed,1,,1,\n");
        Path other = Traces.write(folder, "other.csv", "a,b\n1,2\n");

        assertThatThrownBy(() -> Traces.read(importer, ImportSettings.defaults(), odd))
                .hasMessage("Column 'status' in row 2 of " + odd + " has no known value: lost");
        assertThatThrownBy(() -> Traces.read(importer, ImportSettings.defaults(), late))
                .hasMessage("Column 'started_at' in row 2 of " + late + " is no time: noon");
        assertThatThrownBy(() -> Traces.read(importer, ImportSettings.defaults(), other))
                .hasMessage(other + " has no column 'run_id'");
        assertThatThrownBy(
                        () ->
                                Traces.read(
                                        importer,
                                        ImportSettings.defaults(),
                                        folder.resolve("none.csv")))
                .hasMessage("There is no file " + folder.resolve("none.csv"));
    }

    private static PipelineRunEvent run(
            String name,
            long time,
            RunStatus status,
            RunPlan plan,
            Long duration,
            String errorType,
            String errorMessage,
            String failedStep,
            Map<String, String> attributes) {
        return new PipelineRunEvent(
                "7/" + name,
                time,
                "travistorrent",
                "",
                "me/app",
                "7",
                status,
                null,
                null,
                1,
                null,
                null,
                plan,
                duration,
                errorType,
                errorMessage,
                failedStep,
                null,
                null,
                null,
                attributes);
    }

    private static StepEvent step(
            String step, String name, long time, RunStatus status, Long duration, String error) {
        return new StepEvent(
                "7/" + step + "/" + name,
                time,
                "travistorrent",
                "",
                "me/app",
                "7",
                step,
                null,
                null,
                StepType.OTHER,
                status,
                1,
                null,
                null,
                null,
                List.of(),
                duration,
                error,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    private static RunPlan plan(int steps, Map<String, String> configuration) {
        return new RunPlan(
                steps,
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
                configuration,
                null);
    }
}
