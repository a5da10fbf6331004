/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.job;

import io.runlight.benchmarks.harness.Settings;
import java.util.HashMap;
import java.util.Map;

/** The job's options as a measurement's options give them. */
public final class JobSettings {

    private JobSettings() {}

    /** Checkpoint interval, parallelism, and {@code job-options}: key=value, separated by ";". */
    public static Map<String, String> of(Settings settings, int parallelism) {
        Map<String, String> job = new HashMap<>();
        job.put("job.parallelism", String.valueOf(parallelism));
        job.put("checkpoint.interval", settings.text("checkpoint-interval"));
        for (String option : settings.text("job-options").split(";")) {
            if (!option.isBlank()) {
                int equals = option.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException(
                            "job-options: '%s' is not key=value".formatted(option));
                }
                job.put(option.substring(0, equals).strip(), option.substring(equals + 1).strip());
            }
        }
        return job;
    }
}
