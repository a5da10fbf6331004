/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import java.util.Map;

/** A thing of a machine that runs use up. */
enum Resource {
    /** In bytes. */
    MEMORY(
            Map.of(
                    "KiBy", 1024.0,
                    "MiBy", 1024.0 * 1024,
                    "GiBy", 1024.0 * 1024 * 1024,
                    "kBy", 1e3,
                    "MBy", 1e6,
                    "GBy", 1e9)),
    /** In cores. */
    CPU(Map.of("%", 0.01)),
    /** As a share from 0 to 1. */
    GPU(Map.of("%", 0.01));

    private final Map<String, Double> units;

    Resource(Map<String, Double> units) {
        this.units = units;
    }

    /** What one of this unit is in the unit of the resource; 1 for units that nobody knows. */
    double factorOf(String unit) {
        return unit == null ? 1 : units.getOrDefault(unit, 1.0);
    }
}
