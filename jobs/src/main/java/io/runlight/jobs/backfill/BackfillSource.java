/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

/** Where the events of the past are read from. */
public enum BackfillSource {

    /** The raw tables: distinct events in the order of event time. */
    RAW,

    /** The topics, as far as they reach back, with duplicates and refused input. */
    KAFKA
}
