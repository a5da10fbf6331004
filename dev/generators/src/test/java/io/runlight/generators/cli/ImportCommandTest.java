/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.generators.Delivery;
import io.runlight.generators.file.EventFileReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;
    private Path trace;
    private Path events;

    @BeforeEach
    void writeTrace() throws IOException {
        events = folder.resolve("events.jsonl.gz");
        trace = folder.resolve("runs.csv");
        Files.writeString(
                trace,
                """
                run_id,project,started_at,status,duration_s,num_jobs
                1,p,2012-03-04 05:00:00,passed,600,1
                2,p,2012-03-04 05:01:00,failed,60,1
                """);
    }

    @Test
    void events_of_runs_that_overlap_come_in_the_order_of_time() throws IOException {
        assertThat(run("travistorrent", trace.toString(), "--out", events.toString())).isZero();

        assertThat(times())
                .containsExactly(
                        "2012-03-04T05:00:00Z",
                        "2012-03-04T05:00:00Z",
                        "2012-03-04T05:01:00Z",
                        "2012-03-04T05:01:00Z",
                        "2012-03-04T05:02:00Z",
                        "2012-03-04T05:02:00Z",
                        "2012-03-04T05:10:00Z",
                        "2012-03-04T05:10:00Z");
        assertThat(out.toString()).contains("8 events of runs that ended (1 completed, 1 failed)");
    }

    @Test
    void a_start_and_a_speed_move_and_shorten_everything() throws IOException {
        int exit =
                run(
                        "travistorrent",
                        trace.toString(),
                        "--out",
                        events.toString(),
                        "--start",
                        "2026-01-01T00:00:00Z",
                        "--speed",
                        "60");

        assertThat(exit).isZero();
        assertThat(times())
                .startsWith("2026-01-01T00:00:00Z")
                .contains("2026-01-01T00:00:01Z", "2026-01-01T00:00:02Z")
                .endsWith("2026-01-01T00:00:10Z");
    }

    @Test
    void shifted_to_now_the_last_event_is_not_in_the_future() throws IOException {
        Instant before = Instant.now().minusMillis(1);

        run("travistorrent", trace.toString(), "--out", events.toString(), "--shift-to-now");

        List<String> times = times();
        Instant last = Instant.parse(times.get(times.size() - 1));
        assertThat(last).isBetween(before, Instant.now());
        assertThat(Instant.parse(times.get(0))).isEqualTo(last.minusSeconds(600));
    }

    @Test
    void the_last_line_is_the_result_as_json() {
        run("travistorrent", trace.toString(), "--out", events.toString(), "--json");

        assertThat(out.toString().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith("{\"trace\":\"travistorrent\"")
                .contains(
                        "\"events\":{\"pipeline_run\":4,\"step\":4}",
                        "\"runs\":{\"completed\":1,\"failed\":1}");
    }

    @Test
    void mistakes_get_one_sentence_and_exit_code_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("tarvis", trace.toString())).isEqualTo(2);
        assertThat(run("travistorrent")).isEqualTo(2);
        assertThat(run("travistorrent", trace.toString(), "--speed", "0")).isEqualTo(2);
        assertThat(run("travistorrent", trace.toString(), "--limit", "0")).isEqualTo(2);
        assertThat(run("travistorrent", trace.toString(), "--start", "now", "--shift-to-now"))
                .isEqualTo(2);
        assertThat(run("azure-llm", trace.toString(), "--out", events.toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "import: name a trace; there are travistorrent, wfinstances, lotaru,"
                                + " azure-llm, mooncake, gentd26, swf.",
                        "import: there is no trace 'tarvis'; there are travistorrent, wfinstances,"
                                + " lotaru, azure-llm, mooncake, gentd26, swf.",
                        "import: name the files of the trace.",
                        "import: --speed must be above 0, not 0.0.",
                        "import: --limit must be at least 1, not 0.",
                        "import: choose one of --shift-to-now and --start.",
                        "import: " + trace + " has no column 'timestamp'.");
    }

    @Test
    void help_and_list_name_every_trace() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--shift-to-now", "travistorrent", "gentd26");
        assertThat(run("--list")).isZero();
        assertThat(out.toString()).contains("lotaru         workflow tasks (CSV) without times");
    }

    private List<String> times() throws IOException {
        List<String> times = new ArrayList<>();
        try (EventFileReader reader = EventFileReader.open(events)) {
            while (reader.hasNext()) {
                Delivery delivery = reader.next();
                times.add(Instant.ofEpochMilli(delivery.deliverAtMillis()).toString());
            }
        }
        return times;
    }

    private int run(String... arguments) {
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
