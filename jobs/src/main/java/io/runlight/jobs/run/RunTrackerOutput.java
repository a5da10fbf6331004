/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.alert.Alert;
import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.outlier.RunVector;
import io.runlight.jobs.pattern.Signal;
import io.runlight.jobs.scoring.RunMoment;

/** Where the run tracker says what it found. */
public interface RunTrackerOutput {

    /** An event that was not seen before. */
    void accepted(SourcedEvent event);

    /** What is known of a run that ended, or new of one that ended before. */
    void runEnded(RunRow row);

    /** What is known of a step attempt that ended, or new of one that ended before. */
    void stepEnded(StepRunRow row);

    /** A run as it is now. */
    void live(LiveRunRow row);

    /** A start or an end to count, or to take back. */
    void outcome(RunOutcome outcome);

    /** What a run has needed so far, or in all. */
    void needs(RunVector run);

    /** A moment at which a run may be scored. */
    void moment(RunMoment moment);

    /** Something that patterns look at. */
    void signal(Signal signal);

    /** A transition of an alert. */
    void alert(Alert alert);
}
