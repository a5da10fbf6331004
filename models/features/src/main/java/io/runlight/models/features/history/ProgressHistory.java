/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import io.runlight.core.sketch.TextHash;
import io.runlight.models.features.RunProgress;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What usually happens in the runs of a pipeline: how long each step takes, when it is done, how
 * many steps, tokens and dollars a run needs that completes, whom runs call.
 *
 * <p>Its size is bounded, see {@link ProgressHistoryCodec}: the step that ended longest ago is
 * forgotten first.
 */
public final class ProgressHistory {

    /** What is known of a pipeline that never ran. */
    public static final ProgressHistory EMPTY = new ProgressHistory();

    static final int MOST_STEPS = 128;
    static final int MOST_ENDS = 5;
    static final int MOST_RUNS = 20;

    /** By the hash of the step's name; the step that ended last comes last. */
    final Map<Long, StepPace> steps = new LinkedHashMap<>();

    final RecentNumbers stepsOfRuns = new RecentNumbers(MOST_RUNS);
    final RecentNumbers tokensOfRuns = new RecentNumbers(MOST_RUNS);
    final RecentNumbers costsOfRuns = new RecentNumbers(MOST_RUNS);
    final LatestProviders providers = new LatestProviders();

    /** An attempt at a step ends; what a failed one took says nothing about the next. */
    public void endStep(RunProgress progress, long startMillis) {
        if (progress.lastStepFailed()) {
            return;
        }
        long step = TextHash.of(progress.lastStep());
        StepPace pace = steps.remove(step);
        if (pace == null) {
            pace = new StepPace();
        }
        pace.seconds.add(progress.lastStepSeconds());
        pace.elapsed.add(progress.elapsedSeconds(startMillis));
        steps.put(step, pace);
        if (steps.size() > MOST_STEPS) {
            steps.remove(steps.keySet().iterator().next());
        }
    }

    /** A run ends, however, that called some providers. */
    public void endRun(Providers called) {
        providers.endRun(called);
    }

    /** A run completes. */
    public void completeRun(RunProgress atEnd) {
        stepsOfRuns.add(atEnd.stepsCompleted());
        tokensOfRuns.add(atEnd.tokens());
        costsOfRuns.add(atEnd.costUsd());
    }

    /** The median of what the step took lately; NaN when it is not known. */
    public double stepSeconds(String step) {
        StepPace pace = steps.get(TextHash.of(step));
        return pace == null ? Double.NaN : pace.seconds.median();
    }

    /** The median of how long runs had taken when the step was done; NaN when it is not known. */
    public double elapsedSeconds(String step) {
        StepPace pace = steps.get(TextHash.of(step));
        return pace == null ? Double.NaN : pace.elapsed.median();
    }

    /** The logarithm of the last step's duration over what is usual for it; NaN without. */
    public double lastStep(RunProgress progress) {
        double ratio = progress.lastStepSeconds() / stepSeconds(progress.lastStep());
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY ? Math.log(ratio) : Double.NaN;
    }

    /** The slowest step of a run up to the one that ended last: the slowest before, or that. */
    public double slowest(RunProgress progress, double slowestBefore) {
        double last = lastStep(progress);
        return Double.isNaN(slowestBefore) || last > slowestBefore ? last : slowestBefore;
    }

    /** The median number of steps of runs that completed; NaN without. */
    public double stepsOfRun() {
        return stepsOfRuns.median();
    }

    /** The median number of tokens of runs that completed; NaN without. */
    public double tokensOfRun() {
        return tokensOfRuns.median();
    }

    /** The median cost of runs that completed; NaN without. */
    public double costOfRun() {
        return costsOfRuns.median();
    }

    /** The providers that the last runs called. */
    public Providers providers() {
        return providers.all();
    }

    /** What one step took in the last runs, and how long they had taken when it was done. */
    static final class StepPace {

        final RecentNumbers seconds = new RecentNumbers(MOST_ENDS);
        final RecentNumbers elapsed = new RecentNumbers(MOST_ENDS);
    }
}
