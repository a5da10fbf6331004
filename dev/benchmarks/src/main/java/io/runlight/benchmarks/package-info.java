/** Measurements of Runlight; {@code ./runlight bench} runs those that the service files name. */
package io.runlight.benchmarks;
