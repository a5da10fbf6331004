/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import io.runlight.benchmarks.harness.Settings;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.benchmarks.job.JobSettings;
import io.runlight.benchmarks.peers.window.PeerDimension;
import io.runlight.benchmarks.peers.window.PeerInterval;
import io.runlight.benchmarks.peers.window.PeerScope;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.JobEnvironment;
import io.runlight.jobs.JobOptions;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;

/** The engines with the options that all peers share. */
record PeerBed(TestBed engines, Settings settings) {

    PeerScope scope() {
        return new PeerScope(
                settings.constants("dimensions", PeerDimension.class),
                settings.constants("intervals", PeerInterval.class));
    }

    /** The options of our job; it adds up the same dimensions as the others. */
    Map<String, String> runlightOptions() {
        Map<String, String> options = JobSettings.of(settings, settings.integer("parallelism"));
        options.put(
                "window.dimensions",
                scope().dimensions().stream()
                        .map(PeerDimension::wireName)
                        .collect(Collectors.joining(";")));
        return options;
    }

    /** Flink's settings are those of our job: checkpoints, RocksDB, object reuse, no Kryo. */
    Configuration textbookSettings() {
        Configuration flink =
                JobEnvironment.flink(JobConfiguration.of(runlightOptions(), JobOptions.REGISTRY));
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, true);
        flink.set(StateBackendOptions.STATE_BACKEND, settings.text("textbook-state"));
        return flink;
    }
}
