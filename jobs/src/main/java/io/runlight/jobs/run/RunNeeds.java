/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.jobs.outlier.RunStage;
import io.runlight.jobs.outlier.RunVector;
import io.runlight.models.outlier.RunMeasure;

/**
 * What a run has needed, for the search for outliers: told at its end, and before whenever one of
 * the numbers that only grow passes a mark. Marks are the same for all runs: each is the root of
 * two times the one before.
 */
final class RunNeeds {

    /** A run that needs less is not worth an interruption. */
    private static final long LEAST_MILLIS = 60_000;

    private static final long LEAST_RETRIES = 4;
    private static final long LEAST_TOKENS = 10_000;
    private static final long LEAST_NANOS = 50_000_000;

    private static final double NANOS = 1e9;
    private static final double HALF_STEP = Math.sqrt(2);

    private RunNeeds() {}

    /** What a run has needed that is over; null of others. */
    static RunVector inAll(RunFacts run) {
        if (!run.established || run.ends.isEmpty() || run.lateBorn) {
            return null;
        }
        End end = run.ends.first;
        return of(run, stage(run.phase()), end.atMillis(), end.durationSince(run.startedAt));
    }

    /** Tells what a run has needed that is over, unless an event has changed nothing of it. */
    static void tellIfNew(RunVector before, RunFacts run, RunTrackerOutput output) {
        RunVector now = inAll(run);
        if (now != null && (before == null || !now.isSameAs(before))) {
            output.needs(now);
        }
    }

    /**
     * How far the growing numbers have come; more of any of them is more of this. It is no state:
     * compare it before an event with that after.
     */
    static int growth(RunFacts run) {
        return !run.established || run.startedAt == RunFacts.NEVER
                ? 0
                : steps(run.lastLifeAt - run.startedAt, LEAST_MILLIS)
                        + steps(retries(run), LEAST_RETRIES)
                        + tokenMarks(run)
                        + steps(run.calls.costNanos, LEAST_NANOS);
    }

    /** How many marks its tokens have passed. It is no state either. */
    static int tokenMarks(RunFacts run) {
        return steps(tokens(run), LEAST_TOKENS);
    }

    /** Tells what an open run has needed so far. */
    static void soFar(RunFacts run, RunTrackerOutput output) {
        output.needs(of(run, RunStage.RUNNING, run.lastLifeAt, run.lastLifeAt - run.startedAt));
    }

    /** How often a number has grown by the root of two since it was the least that counts. */
    private static int steps(long number, long least) {
        if (number < least) {
            return 0;
        }
        long times = number / least;
        int doubled = 63 - Long.numberOfLeadingZeros(times);
        return 1 + 2 * doubled + (number >= HALF_STEP * least * (1L << doubled) ? 1 : 0);
    }

    private static RunStage stage(RunPhase phase) {
        return switch (phase) {
            case FAILED -> RunStage.FAILED;
            case CANCELLED -> RunStage.CANCELLED;
            case COMPLETED, RUNNING, ZOMBIE -> RunStage.COMPLETED;
        };
    }

    private static RunVector of(RunFacts run, RunStage stage, long atMillis, Long duration) {
        double[] values = new double[RunMeasure.count()];
        RunSteps steps = run.steps;
        values[RunMeasure.DURATION.ordinal()] = duration == null ? Double.NaN : duration;
        values[RunMeasure.STEPS.ordinal()] = steps.completed + steps.failed + steps.cancelled;
        values[RunMeasure.STEP_RETRIES.ordinal()] = retries(run);
        values[RunMeasure.TOKENS.ordinal()] = tokens(run);
        values[RunMeasure.COST.ordinal()] = run.calls.costNanos / NANOS;
        values[RunMeasure.ERRORS.ordinal()] = steps.failed + run.failedCalls;
        values[RunMeasure.LLM_CALLS.ordinal()] = run.calls.calls;
        values[RunMeasure.PEAK_MEMORY.ordinal()] = unlessZero(run.peaks.memoryBytes);
        values[RunMeasure.PEAK_CPU.ordinal()] = unlessZero(run.peaks.cpu);
        return new RunVector(
                run.workspaceId,
                run.texts.pipeline.text(),
                run.texts.environment.text(),
                run.runId,
                stage,
                atMillis,
                values);
    }

    private static double unlessZero(double peak) {
        return peak > 0 ? peak : Double.NaN;
    }

    private static long retries(RunFacts run) {
        return Math.max(run.steps.retries, run.reportedRetries);
    }

    private static long tokens(RunFacts run) {
        return CallSums.plus(run.calls.inputTokens, run.calls.outputTokens);
    }
}
