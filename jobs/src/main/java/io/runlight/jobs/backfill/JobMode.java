/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

/** What a run of the job is for. */
public enum JobMode {

    /** Reads the topics as they grow, and writes everything. */
    LIVE,

    /** Reads a span of the past and writes all tables of another database, but no topic. */
    REPLAY,

    /** Reads a span of the past and writes those windows again that lie in it. */
    RECOMPUTE
}
