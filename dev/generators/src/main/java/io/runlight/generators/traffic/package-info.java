/** The simulation behind the scenarios: pipelines, their runs, faults, and unreliable delivery. */
package io.runlight.generators.traffic;
