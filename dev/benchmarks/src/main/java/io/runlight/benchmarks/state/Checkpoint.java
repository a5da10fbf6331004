/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

/**
 * A completed checkpoint of a job.
 *
 * @param bytes all that a restore would read
 * @param medianMillis from the trigger to the end, the median of the job's checkpoints so far
 * @param maxMillis the longest of them
 */
record Checkpoint(long bytes, long medianMillis, long maxMillis) {}
