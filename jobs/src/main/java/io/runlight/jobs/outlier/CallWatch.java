/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.models.outlier.CallHistory;
import io.runlight.models.outlier.CallOpinion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is known of the calls of one series: their history, and those that event time has not
 * reached. Calls are judged in the order of their times, whatever the order of arrival.
 */
final class CallWatch {

    private static final Comparator<CallVector> ORDER =
            Comparator.comparingLong(CallVector::atMillis).thenComparing(CallVector::eventId);

    final CallHistory history;

    /** In the order of arrival: they are put in order when they are judged, many at a time. */
    final List<CallVector> waiting = new ArrayList<>();

    /** The time of the last call that was judged; the least value before. */
    long lastAt = Long.MIN_VALUE;

    CallWatch(CallHistory history) {
        this.history = history;
    }

    /** The time of the first call that waits; the largest value if there is none. */
    long nextAt() {
        long next = Long.MAX_VALUE;
        for (CallVector call : waiting) {
            next = Math.min(next, call.atMillis());
        }
        return next;
    }

    /** Judges the calls that event time has reached. */
    void judge(long eventTime, double threshold, Consumer<OutlierCall> found) {
        waiting.sort(ORDER);
        int reached = 0;
        while (reached < waiting.size() && waiting.get(reached).atMillis() <= eventTime) {
            CallVector call = waiting.get(reached++);
            lastAt = Math.max(lastAt, call.atMillis());
            CallOpinion opinion = history.take(call.values(), call.succeeded());
            if (opinion != null) {
                found.accept(OutlierCall.of(call, opinion, threshold));
            }
        }
        waiting.subList(0, reached).clear();
    }
}
