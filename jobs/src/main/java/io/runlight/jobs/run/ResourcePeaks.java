/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

/** The most that a run used of memory, CPU and GPU; 0 where nobody said anything. */
final class ResourcePeaks {

    long memoryBytes;

    /** In cores. */
    double cpu;

    /** As a share from 0 to 1. */
    double gpu;

    /** Takes what a producer measured itself; null says nothing. */
    void take(Long memory, Double cores) {
        if (memory != null) {
            memoryBytes = Math.max(memoryBytes, memory);
        }
        if (cores != null && cores > cpu) {
            cpu = cores;
        }
    }

    /** Takes the sample of a metric. */
    void take(Resource resource, double value) {
        switch (resource) {
            case MEMORY -> memoryBytes = Math.max(memoryBytes, (long) value);
            case CPU -> cpu = Math.max(cpu, value);
            case GPU -> gpu = Math.max(gpu, Math.min(1, value));
        }
    }
}
