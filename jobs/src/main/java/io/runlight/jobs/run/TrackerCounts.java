/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

/** What the run tracker has seen since it was opened, for metrics. */
final class TrackerCounts {

    long duplicates;
    long lateEvents;
    long contradictoryEnds;
    long zombies;
    long revivals;
    long untrackedSteps;
    long unrememberedIds;

    /** Runs that opened less those that ended; carried over restarts by the operator. */
    long openRuns;
}
