/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

/**
 * What the runs of one kind (of a pipeline, a user, a model, ...) were like: the last fifty that
 * ended, fading shares of failures, how many started within a day and which are open.
 *
 * <p>Starts and ends must come in the order of their time. Its size is bounded, see {@link
 * OutcomeHistoryCodec}.
 */
public final class OutcomeHistory {

    /** What is known of what never ran. */
    public static final OutcomeHistory EMPTY = new OutcomeHistory();

    static final int MOST_RUNS = 50;
    static final long NEVER = Long.MIN_VALUE;

    private static final double FADE = Math.pow(0.5, 1.0 / 20);
    private static final double MILLIS = 1_000;

    final RecentOutcomes recent = new RecentOutcomes(MOST_RUNS);
    final OpenStarts open = new OpenStarts();
    final HourlyCounts starts = new HourlyCounts();

    /** Positive for failures in a row, negative for successes. */
    long streak;

    double fadedFailures;
    double fadedRuns;
    long lastStart = NEVER;
    long lastFailure = NEVER;
    long lastSuccess = NEVER;

    /** A run starts. */
    public void start(long startMillis) {
        open.add(startMillis);
        starts.add(startMillis);
        lastStart = startMillis;
    }

    /** A run ends about whose failure and duration nothing is to be learned. */
    public void cancel(long startMillis) {
        open.end(startMillis);
    }

    /**
     * A run ends.
     *
     * @param seconds how long it took, or NaN
     * @param relative logarithm of its duration over what was expected at its start, or NaN
     * @param size how large it was, in whatever its producer counts, or NaN
     */
    public void end(
            long startMillis,
            long endMillis,
            boolean failed,
            double seconds,
            double relative,
            double size) {
        open.end(startMillis);
        recent.add(failed, seconds, relative, size, endMillis);
        fadedRuns = fadedRuns * FADE + 1;
        fadedFailures = fadedFailures * FADE + (failed ? 1 : 0);
        if (failed) {
            lastFailure = endMillis;
            streak = Math.max(streak, 0) + 1;
        } else {
            lastSuccess = endMillis;
            streak = Math.min(streak, 0) - 1;
        }
    }

    /** How many runs ended. */
    public long ended() {
        return recent.count;
    }

    /** The share of failures among the last runs; NaN before the first end. */
    public double failureRate(int lastRuns) {
        return recent.failureRate(lastRuns);
    }

    /** How many runs ended within so many milliseconds before a time, at most fifty. */
    public int endedWithin(long millis, long nowMillis) {
        return recent.endedAfter(nowMillis - millis);
    }

    /** The share of failures among them; NaN when none ended. */
    public double failureRateWithin(long millis, long nowMillis) {
        return recent.failureRate(endedWithin(millis, nowMillis));
    }

    /** The share of failures, in which a run counts half as much twenty runs later. */
    public double fadedFailureRate() {
        return fadedFailures / fadedRuns;
    }

    /** The share of failures right after an outcome like the last one, among the last fifty. */
    public double failureRateAfterSame() {
        return recent.failureRateAfterSame();
    }

    /** Of the runs that ended within so many milliseconds before a time, at most fifty. */
    public Failures failuresWithin(long millis, long nowMillis) {
        int runs = endedWithin(millis, nowMillis);
        return runs == 0
                ? Failures.NONE
                : new Failures(Math.rint(recent.failureRate(runs) * runs), runs);
    }

    /** Of the runs before the last so many of at most fifty, faded as when they were the last. */
    public Failures fadedFailuresBefore(int lastRuns) {
        if (recent.count <= lastRuns) {
            return Failures.NONE;
        }
        double failed = fadedFailures;
        double all = fadedRuns;
        double weight = 1;
        for (int back = 0; back < lastRuns; back++) {
            failed -= recent.failed(back) ? weight : 0;
            all -= weight;
            weight *= FADE;
        }
        return new Failures(Math.max(0, failed) / weight, all / weight);
    }

    /** Failures in a row, or minus the successes in a row. */
    public double streak() {
        return recent.count == 0 ? Double.NaN : streak;
    }

    /** Whether the run before so many others failed: 1, 0 or NaN when there is none. */
    public double failed(int back) {
        if (back >= recent.held()) {
            return Double.NaN;
        }
        return recent.failed(back) ? 1 : 0;
    }

    public double lastSeconds() {
        return recent.lastSeconds();
    }

    /** How many of the last fifty failed. */
    public int failures() {
        return Long.bitCount(recent.failedBits & ((1L << recent.held()) - 1));
    }

    /** How many runs it knows one by one, at most fifty. */
    public int held() {
        return recent.held();
    }

    /** What is known of the last fifty durations, in ascending order. */
    public double[] seconds() {
        float[] sorted = recent.sortedSeconds(recent.capacity);
        double[] seconds = new double[sorted.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = sorted[i];
        }
        return seconds;
    }

    /** A quantile of the last durations; NaN when none is known. */
    public double secondsQuantile(int lastRuns, double share) {
        return recent.secondsQuantile(lastRuns, share);
    }

    /** The median of how the last durations related to what was expected, as a logarithm. */
    public double relativeMedian(int lastRuns) {
        return recent.relativeMedian(lastRuns);
    }

    /** The median duration of the few of the last runs whose size is nearest; NaN without. */
    public double secondsOfSize(int few, double size) {
        return recent.secondsOfSize(few, size);
    }

    /** The median of seconds per unit of size among the last runs; NaN without. */
    public double secondsPerSize(int lastRuns) {
        return recent.secondsPerSize(lastRuns);
    }

    /** Seconds since the last failure ended; NaN when there was none. */
    public double secondsSinceFailure(long nowMillis) {
        return since(lastFailure, nowMillis);
    }

    /** Seconds since the last success ended; NaN when there was none. */
    public double secondsSinceSuccess(long nowMillis) {
        return since(lastSuccess, nowMillis);
    }

    /** Seconds since the last run ended; NaN when there was none. */
    public double secondsSinceEnd(long nowMillis) {
        return since(lastEnd(), nowMillis);
    }

    /** Seconds since the last run started; NaN when there was none. */
    public double secondsSinceStart(long nowMillis) {
        return since(lastStart, nowMillis);
    }

    /** How many runs started in this hour and in the 23 hours before. */
    public int startsWithinDay(long nowMillis) {
        return starts.at(nowMillis);
    }

    /** How many runs have started and not ended. */
    public int open() {
        return open.size;
    }

    /** Seconds since the start of the oldest run that is open; NaN when none is. */
    public double oldestOpenSeconds(long nowMillis) {
        return open.size == 0 ? Double.NaN : (nowMillis - open.millis[0]) / MILLIS;
    }

    long lastEnd() {
        return Math.max(lastFailure, lastSuccess);
    }

    private static double since(long then, long nowMillis) {
        return then == NEVER ? Double.NaN : (nowMillis - then) / MILLIS;
    }
}
