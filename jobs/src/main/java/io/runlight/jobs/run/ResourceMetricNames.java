/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import java.io.Serializable;
import java.util.List;

/**
 * The names of the metrics whose samples say how much a run uses. The values of a name that ends in
 * {@code %} are percents.
 *
 * @param memory in bytes, unless the unit says otherwise
 * @param cpu in cores
 * @param gpu as a share from 0 to 1
 */
public record ResourceMetricNames(List<String> memory, List<String> cpu, List<String> gpu)
        implements Serializable {

    public ResourceMetricNames {
        memory = List.copyOf(memory);
        cpu = List.copyOf(cpu);
        gpu = List.copyOf(gpu);
    }

    /** The names of OpenTelemetry and of NVIDIA's exporter. */
    public static ResourceMetricNames defaults() {
        return new ResourceMetricNames(
                List.of(
                        "process.memory.usage",
                        "container.memory.usage",
                        "container.memory.working_set",
                        "k8s.pod.memory.usage",
                        "k8s.pod.memory.working_set",
                        "system.memory.usage"),
                List.of(
                        "process.cpu.utilization",
                        "container.cpu.usage",
                        "k8s.pod.cpu.usage",
                        "system.cpu.utilization"),
                List.of(
                        "hw.gpu.utilization",
                        "gpu.utilization",
                        "DCGM_FI_PROF_GR_ENGINE_ACTIVE",
                        "DCGM_FI_DEV_GPU_UTIL%"));
    }
}
