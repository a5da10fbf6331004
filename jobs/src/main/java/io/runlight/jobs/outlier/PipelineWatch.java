/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.models.outlier.RunHistory;
import io.runlight.models.outlier.RunMeasure;
import io.runlight.models.outlier.RunOpinion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What is known of the runs of one pipeline: their history, those that event time has not reached,
 * and what was said of those that still run.
 *
 * <p>Runs are judged in the order of their times, whatever the order of arrival.
 */
final class PipelineWatch {

    /** What a run that goes on is watched for: what can only grow. */
    static final List<RunMeasure> GROWING =
            List.of(
                    RunMeasure.DURATION,
                    RunMeasure.STEP_RETRIES,
                    RunMeasure.TOKENS,
                    RunMeasure.COST);

    /**
     * Of how many running outliers it is remembered what was said; of others it may be said again.
     */
    static final int MOST_TOLD = 1_000;

    final RunHistory history;

    final TreeSet<RunVector> waiting =
            new TreeSet<>(
                    Comparator.comparingLong(RunVector::atMillis)
                            .thenComparing(RunVector::isEnd)
                            .thenComparing(RunVector::runId));

    /** By run: the numbers of the measures that were said, as bits. The oldest first. */
    final Map<String, Integer> told = new LinkedHashMap<>();

    /** The time of the last run that was judged; the least value before. */
    long lastAt = Long.MIN_VALUE;

    /** The time of outliers that goes on; null if there is none. */
    OutlierEpisode episode;

    private final Map<String, RunVector> ends = new HashMap<>();

    /** Those that wait and are no end, by run: there may be thousands while a backlog is read. */
    private final Map<String, List<RunVector>> running = new HashMap<>();

    PipelineWatch(RunHistory history) {
        this.history = history;
    }

    /** Takes what a run has needed, in the place of what was known of its end. */
    void take(RunVector run) {
        if (run.isEnd()) {
            RunVector before = ends.put(run.runId(), run);
            if (before != null) {
                waiting.remove(before);
            }
            dropAfter(run);
        } else if (isAfterItsEnd(run)) {
            return;
        } else {
            growing(run);
        }
        waiting.remove(run);
        waiting.add(run);
    }

    private void growing(RunVector run) {
        List<RunVector> known = running.computeIfAbsent(run.runId(), id -> new ArrayList<>());
        known.removeIf(each -> each.atMillis() == run.atMillis());
        known.add(run);
    }

    /** A run does not go on after its end: it would do so for ever. */
    private void dropAfter(RunVector end) {
        dropRunning(end.runId(), each -> each.atMillis() > end.atMillis() && waiting.remove(each));
    }

    private void dropRunning(String runId, Predicate<RunVector> isOver) {
        List<RunVector> known = running.get(runId);
        if (known != null && known.removeIf(isOver) && known.isEmpty()) {
            running.remove(runId);
        }
    }

    private boolean isAfterItsEnd(RunVector running) {
        RunVector end = ends.get(running.runId());
        return end != null && running.atMillis() > end.atMillis();
    }

    /** Judges the runs that event time has reached. */
    void judge(long eventTime, double threshold, RunVerdicts verdicts) {
        while (!waiting.isEmpty() && waiting.first().atMillis() <= eventTime) {
            RunVector run = waiting.pollFirst();
            lastAt = Math.max(lastAt, run.atMillis());
            if (run.isEnd()) {
                judgeEnd(run, threshold, verdicts);
            } else {
                dropRunning(run.runId(), each -> each == run);
                judgeGrowth(run, threshold, verdicts);
            }
        }
    }

    private void judgeEnd(RunVector run, double threshold, RunVerdicts verdicts) {
        ends.remove(run.runId());
        told.remove(run.runId());
        boolean completed = run.stage() == RunStage.COMPLETED;
        RunOpinion opinion = history.judge(run.values(), completed);
        if (opinion.isOutlier()) {
            verdicts.outside(OutlierRun.ended(run, opinion, threshold));
        } else {
            verdicts.inside(run);
        }
        if (completed) {
            history.learn(run.values(), opinion);
        }
    }

    private void judgeGrowth(RunVector run, double threshold, RunVerdicts verdicts) {
        boolean isNews = false;
        for (RunMeasure measure : GROWING) {
            int bit = 1 << measure.ordinal();
            int said = told.getOrDefault(run.runId(), 0);
            if ((said & bit) == 0 && run.value(measure) >= history.bound(measure)) {
                told.put(run.runId(), said | bit);
                verdicts.outside(OutlierRun.running(run, measure, history, threshold));
                isNews = true;
            }
        }
        if (!isNews) {
            verdicts.inside(run);
        }
        if (told.size() > MOST_TOLD) {
            told.remove(told.keySet().iterator().next());
        }
    }
}
