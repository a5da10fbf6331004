/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.jobs.scoring.RunNews.Called;
import io.runlight.jobs.scoring.RunNews.StepEnded;
import io.runlight.jobs.scoring.RunNews.StepStarted;
import io.runlight.models.features.RunProgress;
import io.runlight.models.features.history.Providers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What has happened in a run so far; news must come in the order of time. */
final class CourseSoFar {

    /** Stands for an attempt that has ended. */
    static final long OVER = Long.MIN_VALUE;

    private static final char SEPARATOR = '\u001f';
    private static final double MILLIS = 1_000;

    /** When attempts started that run; {@link #OVER} for those that ended. */
    final Map<String, Long> attempts = new HashMap<>();

    final Set<String> completed = new HashSet<>();
    int open;
    int failed;
    int retries;

    /** Null before the first end of an attempt. */
    String lastStep;

    double lastSeconds = Double.NaN;
    boolean lastFailed;
    double slowestStep = Double.NaN;
    long calls;
    long callErrors;
    long tokens;
    double costUsd;
    Providers providers = Providers.NONE;

    /** Takes the start of an attempt; false if it is known. */
    boolean take(StepStarted start, long atMillis) {
        if (attempts.putIfAbsent(key(start.step(), start.attempt()), atMillis) != null) {
            return false;
        }
        open++;
        retries += start.isRetry() ? 1 : 0;
        return true;
    }

    /** Takes the end of an attempt; false if it is known. */
    boolean take(StepEnded end, long atMillis) {
        Long started = attempts.put(key(end.step(), end.attempt()), OVER);
        if (started != null && started == OVER) {
            return false;
        }
        open -= started == null ? 0 : 1;
        failed += end.failed() ? 1 : 0;
        if (end.completed()) {
            completed.add(end.step());
        }
        lastStep = end.step();
        lastFailed = !end.completed();
        lastSeconds = seconds(end, started, atMillis);
        return true;
    }

    void take(Called call) {
        calls++;
        callErrors += call.failed() ? 1 : 0;
        tokens += call.tokens();
        costUsd += call.costUsd();
        providers = providers.with(call.provider());
    }

    boolean hasEndedStep() {
        return lastStep != null;
    }

    /** Whether anything is known but the two ends of the run. */
    boolean isKnown() {
        return calls > 0 || !attempts.isEmpty();
    }

    RunProgress progress(long atMillis) {
        return new RunProgress(
                atMillis,
                completed.size(),
                open,
                failed,
                retries,
                lastStep == null ? "" : lastStep,
                lastSeconds,
                lastFailed,
                slowestStep,
                calls,
                callErrors,
                tokens,
                costUsd,
                providers);
    }

    private static double seconds(StepEnded end, Long started, long atMillis) {
        if (!Double.isNaN(end.seconds())) {
            return end.seconds();
        }
        return started == null ? Double.NaN : (atMillis - started) / MILLIS;
    }

    private static String key(String step, int attempt) {
        return step + SEPARATOR + attempt;
    }
}
