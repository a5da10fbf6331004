/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.alert.Alert;
import io.runlight.jobs.outlier.RunVector;
import io.runlight.jobs.pattern.PatternTypes;
import io.runlight.jobs.pattern.Signal;
import io.runlight.jobs.scoring.RunMoment;
import org.apache.flink.util.OutputTag;

/** The side outputs of the run tracker; its main output are the distinct events. */
public final class RunTags {

    /** Rows of runs that ended. */
    public static final OutputTag<RunRow> RUNS = new OutputTag<>("runs", RunTypes.RUN_ROW);

    /** Rows of step attempts that ended. */
    public static final OutputTag<StepRunRow> STEPS =
            new OutputTag<>("steps", RunTypes.STEP_RUN_ROW);

    /** Runs as they are now. */
    public static final OutputTag<LiveRunRow> LIVE_RUNS =
            new OutputTag<>("live-runs", RunTypes.LIVE_RUN_ROW);

    /** Starts and ends to count in windows. */
    public static final OutputTag<RunOutcome> OUTCOMES =
            new OutputTag<>("outcomes", RunTypes.RUN_OUTCOME);

    /** What runs have needed so far, or in all. */
    public static final OutputTag<RunVector> NEEDS = new OutputTag<>("needs", RunVector.TYPE);

    /** Moments at which runs may be scored. */
    public static final OutputTag<RunMoment> MOMENTS = new OutputTag<>("moments", RunMoment.TYPE);

    /** What patterns look at. */
    public static final OutputTag<Signal> SIGNALS = new OutputTag<>("signals", PatternTypes.SIGNAL);

    /** Transitions of alerts. */
    public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts", RunTypes.ALERT);

    private RunTags() {}
}
