/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.event.Event;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowImportersTest {

    private static final String TASKS =
            "run,app,engine,task_id,task_name,runtime_s,avg_cpu_pct,read_bytes,written_bytes,"
                    + "memory_bytes,input_bytes,machine\n";
    private static final String DIAMOND =
            "{\"run\":\"r1\",\"app\":\"bwa\",\"name\":\"small\",\"engine\":\"Makeflow\","
                    + "\"executed_at\":\"2020-12-29T16:57:21+00:00\",\"makespan_s\":10.0,"
                    + "\"edges\":[[\"a\",\"b\"],[\"a\",\"c\"],[\"b\",\"d\"],[\"c\",\"d\"]]}\n";

    @TempDir private Path folder;

    @Test
    void tasks_of_a_workflow_start_when_all_that_they_depend_on_is_done() throws IOException {
        Path runs = Traces.write(folder, "runs.jsonl.gz", DIAMOND);
        Path tasks =
                Traces.write(
                        folder,
                        "tasks.csv.gz",
                        TASKS
                                + "r1,bwa,Makeflow,a,a,1.5,86.5,10,20,30,40,node-1\n"
                                + "r1,bwa,Makeflow,b,b,2,,,,,5,\n"
                                + "r1,bwa,Makeflow,c,c,3,,,,,,\n"
                                + "r1,bwa,Makeflow,d,d,1,,,,,,\n");

        List<Event> events =
                Traces.read(new WfInstancesImporter(), ImportSettings.defaults(), tasks, runs);

        assertThat(Traces.lines(events))
                .containsExactly(
                        "2020-12-29T16:57:21Z r1 started",
                        "2020-12-29T16:57:21Z r1 a started",
                        "2020-12-29T16:57:22.500Z r1 a completed",
                        "2020-12-29T16:57:22.500Z r1 b started",
                        "2020-12-29T16:57:22.500Z r1 c started",
                        "2020-12-29T16:57:24.500Z r1 b completed",
                        "2020-12-29T16:57:25.500Z r1 c completed",
                        "2020-12-29T16:57:25.500Z r1 d started",
                        "2020-12-29T16:57:26.500Z r1 d completed",
                        "2020-12-29T16:57:31Z r1 completed");
        StepEvent end = (StepEvent) events.get(2);
        assertThat(end.inputBytes()).isEqualTo(10);
        assertThat(end.outputBytes()).isEqualTo(20);
        assertThat(end.peakMemoryBytes()).isEqualTo(30);
        assertThat(end.peakCpu()).isEqualTo(0.865);
        assertThat(end.attributes())
                .isEqualTo(Map.of("task_name", "a", "machine", "node-1", "input_bytes", "40"));
        assertThat(events.get(1).attributes()).isEqualTo(end.attributes());
        assertThat(((StepEvent) events.get(7)).dependsOn()).containsExactly("b", "c");
        PipelineRunEvent start = (PipelineRunEvent) events.get(0);
        assertThat(start.plan().stepCount()).isEqualTo(4);
        assertThat(start.plan().inputBytes()).isEqualTo(45);
        assertThat(((PipelineRunEvent) events.get(9)).durationMillis()).isEqualTo(10_000);
    }

    @Test
    void the_times_of_all_workflow_systems_are_read() throws IOException {
        Path runs =
                Traces.write(
                        folder,
                        "runs.jsonl",
                        run("r1", "03-23-21T05:57:32Z")
                                + run("r2", "20200401T054215+0000")
                                + run("r3", "2023-03-29T15:45:52-10:00"));
        Path tasks =
                Traces.write(
                        folder,
                        "tasks.csv",
                        TASKS + "r1,,,a,a,1,,,,,,\nr2,,,a,a,1,,,,,,\nr3,,,a,a,1,,,,,,\n");

        assertThat(
                        Traces.lines(
                                Traces.read(
                                        new WfInstancesImporter(),
                                        ImportSettings.defaults(),
                                        runs,
                                        tasks)))
                .filteredOn(line -> line.matches(".* r\\d started"))
                .containsExactly(
                        "2021-03-23T05:57:32Z r1 started",
                        "2020-04-01T05:42:15Z r2 started",
                        "2023-03-30T01:45:52Z r3 started");
    }

    @Test
    void tasks_that_wait_for_each_other_are_a_mistake() throws IOException {
        Path runs =
                Traces.write(
                        folder,
                        "runs.jsonl",
                        run("r1", "20200401T054215+0000")
                                .replace("[]", "[[\"a\",\"b\"],[\"b\",\"a\"]]"));
        Path tasks =
                Traces.write(folder, "tasks.csv", TASKS + "r1,,,a,a,1,,,,,,\nr1,,,b,b,1,,,,,,\n");

        assertThatThrownBy(
                        () ->
                                Traces.read(
                                        new WfInstancesImporter(),
                                        ImportSettings.defaults(),
                                        runs,
                                        tasks))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageContaining("run r1 wait for each other");
        assertThatThrownBy(
                        () ->
                                Traces.read(
                                        new WfInstancesImporter(),
                                        ImportSettings.defaults(),
                                        tasks))
                .hasMessageContaining("Exactly one file of runs");
    }

    @Test
    void lotaru_tasks_with_one_input_on_one_node_are_a_run() throws IOException {
        Path file =
                Traces.write(
                        folder,
                        "lotaru.csv",
                        "node,Label,Machine,Workflow,Task,WorkflowInputSize,Realtime,%cpu,wchar,"
                                + "peak_rss,TaskInputSize\n"
                                + "a1,test,m,eager,fastqc,100,1000,150.0,7,8,9\n"
                                + "a1,test,m,eager,fastqc,100,2000,,,16,\n"
                                + "a1,test,m,eager,fastqc,200,500,,,,\n"
                                + "n1,test,m,eager,fastqc,100,500,,,,\n");

        List<Event> events = Traces.read(new LotaruImporter(), ImportSettings.defaults(), file);

        assertThat(Traces.lines(events))
                .containsExactly(
                        "2022-07-01T00:00:00Z eager/a1/test/100 started",
                        "2022-07-01T00:00:00Z eager/a1/test/100 fastqc started",
                        "2022-07-01T00:00:01Z eager/a1/test/100 fastqc completed",
                        "2022-07-01T00:00:01Z eager/a1/test/100 fastqc-2 started",
                        "2022-07-01T00:00:03Z eager/a1/test/100 fastqc-2 completed",
                        "2022-07-01T00:00:03Z eager/a1/test/100 completed",
                        "2022-07-01T00:01:03Z eager/a1/test/200 started",
                        "2022-07-01T00:01:03Z eager/a1/test/200 fastqc started",
                        "2022-07-01T00:01:03.500Z eager/a1/test/200 fastqc completed",
                        "2022-07-01T00:01:03.500Z eager/a1/test/200 completed",
                        "2022-07-01T00:00:00Z eager/n1/test/100 started",
                        "2022-07-01T00:00:00Z eager/n1/test/100 fastqc started",
                        "2022-07-01T00:00:00.500Z eager/n1/test/100 fastqc completed",
                        "2022-07-01T00:00:00.500Z eager/n1/test/100 completed");
        assertThat(((StepEvent) events.get(2)).peakCpu()).isEqualTo(1.5);
        assertThat(((PipelineRunEvent) events.get(5)).peakMemoryBytes()).isEqualTo(16);
        assertThat(events.stream().map(Event::eventId).collect(Collectors.toSet()))
                .hasSameSizeAs(events);
    }

    private static String run(String id, String time) {
        return "{\"run\":\""
                + id
                + "\",\"app\":\"x\",\"executed_at\":\""
                + time
                + "\",\"makespan_s\":1,\"edges\":[]}\n";
    }
}
