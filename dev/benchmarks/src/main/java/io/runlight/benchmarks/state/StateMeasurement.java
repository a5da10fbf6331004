/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Settings;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.benchmarks.job.JobSettings;
import io.runlight.benchmarks.job.StageRunner;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;

/** One job that gets more and more keys, and is looked at after each number of them. */
final class StateMeasurement {

    private final TestBed bed;
    private final Settings settings;
    private final Remembered what;
    private final PrintStream progress;

    StateMeasurement(TestBed bed, Settings settings, Remembered what, PrintStream progress) {
        this.bed = bed;
        this.settings = settings;
        this.what = what;
        this.progress = progress;
    }

    StateGrowth run() throws Exception {
        StateGrowth growth = new StateGrowth(Heap.used());
        try (Inputs inputs =
                bed.inputs("state-" + what.many() + ".", settings.integer("partitions"))) {
            JobClient job = start(inputs);
            try {
                grow(job, inputs, growth);
            } finally {
                job.cancel().get();
            }
        }
        return growth;
    }

    private void grow(JobClient job, Inputs inputs, StateGrowth growth) throws Exception {
        Checkpoints checkpoints = new Checkpoints(bed.flink().restUrl(), job.getJobID());
        Savepoints savepoints = new Savepoints(job, bed.flink().savepointDirectory());
        long sent = 0;
        for (int keys : settings.integers(what.many())) {
            for (; sent < keys; sent++) {
                what.send(sent, inputs);
            }
            inputs.flush();
            new ReadProgress(bed.kafka().bootstrapServers(), inputs.prefix()).awaitEnd();
            StateSize size =
                    new StateSize(keys, Heap.used(), checkpoints.latest(), savepoints.take());
            progress.println(what.many() + ": " + size);
            growth.add(size);
        }
    }

    private JobClient start(Inputs inputs) throws Exception {
        Map<String, String> options = new HashMap<>(what.options());
        options.put("kafka.group-id", ReadProgress.group(inputs.prefix()));
        return new StageRunner(bed, JobSettings.of(settings, settings.integer("parallelism")))
                .start(what.stage(), inputs, options);
    }
}
