/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

/** Where a job begins to read when it starts without a checkpoint. */
public enum StartingOffsets {
    /** Where the consumer group stopped, else at the beginning. */
    COMMITTED,
    /** At the beginning of the topics. */
    EARLIEST,
    /** At what arrives from now on. */
    LATEST
}
