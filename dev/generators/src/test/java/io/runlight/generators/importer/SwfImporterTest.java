/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.Event;
import io.runlight.core.event.PipelineRunEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwfImporterTest {

    @TempDir private Path folder;

    @Test
    void a_job_is_a_run_from_its_submission_that_took_as_long_as_it_ran() throws IOException {
        Path log =
                Traces.write(
                        folder,
                        "log.csv",
                        "job,submit,wait,run,procs,req_time,status,user,group,queue\n"
                                + "1,0,60,222,80,14400,1,7,2,3\n"
                                + "2,10,0,5,-1,-1,5,8,,\n");

        List<Event> events = Traces.read(new SwfImporter(), ImportSettings.defaults(), log);

        assertThat(Traces.lines(events))
                .containsExactly(
                        "2010-01-01T00:00:00Z job-1 started",
                        "2010-01-01T00:04:42Z job-1 completed",
                        "2010-01-01T00:00:10Z job-2 started",
                        "2010-01-01T00:00:15Z job-2 cancelled");
        PipelineRunEvent start = (PipelineRunEvent) events.get(0);
        assertThat(start.pipeline()).isEqualTo("queue-3");
        assertThat(start.userId()).isEqualTo("7");
        assertThat(start.attributes()).containsEntry("req_time", "14400").containsKey("procs");
        assertThat(events.get(2).attributes()).doesNotContainKeys("procs", "req_time");
        assertThat(((PipelineRunEvent) events.get(1)).durationMillis()).isEqualTo(222_000);
    }
}
