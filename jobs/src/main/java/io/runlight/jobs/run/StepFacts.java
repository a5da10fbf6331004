/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.RunStatus;
import java.util.ArrayList;
import java.util.List;

/** What is known of one step of a run: its attempts, by number, and its model calls. */
final class StepFacts {

    final String name;
    final List<StepAttempt> attempts = new ArrayList<>(1);

    /** Null until a call names the step. */
    StepCalls calls;

    StepFacts(String name) {
        this.name = name;
    }

    /** The attempt with the number, or null. */
    StepAttempt attempt(int number) {
        for (int i = attempts.size() - 1; i >= 0; i--) {
            if (attempts.get(i).number == number) {
                return attempts.get(i);
            }
        }
        return null;
    }

    void add(StepAttempt attempt) {
        int place = attempts.size();
        while (place > 0 && attempts.get(place - 1).number > attempt.number) {
            place--;
        }
        attempts.add(place, attempt);
    }

    /** Whether some attempt completed. */
    boolean completed() {
        for (StepAttempt attempt : attempts) {
            if (attempt.end != null && attempt.end.status() == RunStatus.COMPLETED) {
                return true;
            }
        }
        return false;
    }

    /** As it was at this time: the first end that failed, if no attempt completed; else null. */
    End failure(long asOf) {
        End failure = null;
        for (StepAttempt attempt : attempts) {
            End end = attempt.end;
            if (end == null || end.status() == RunStatus.CANCELLED || end.atMillis() > asOf) {
                continue;
            }
            if (end.status() == RunStatus.COMPLETED) {
                return null;
            }
            if (failure == null || failure.isBeatenBy(end.atMillis(), end.eventId())) {
                failure = end;
            }
        }
        return failure;
    }

    /** Marks the row of every ended attempt as no longer true. */
    boolean markEnded() {
        boolean marked = false;
        for (StepAttempt attempt : attempts) {
            marked |= mark(attempt);
        }
        return marked;
    }

    /** Marks the row of the attempt that a call at this time belongs to; false if it is open. */
    boolean markCallAt(long millis) {
        int last = attempts.size() - 1;
        if (last < 0) {
            return false;
        }
        boolean marked = calls.size == StepCalls.KEPT && mark(attempts.get(last));
        int place = last;
        while (place > 0 && millis < beginOf(place)) {
            place--;
        }
        return mark(attempts.get(place)) || marked;
    }

    /** The model calls made in the time of the attempt at this place. */
    CallSums callsOf(int place) {
        if (calls == null) {
            return new CallSums();
        }
        boolean last = place == attempts.size() - 1;
        return calls.between(beginOf(place), last ? Long.MAX_VALUE : beginOf(place + 1), last);
    }

    /**
     * From when on calls are of the attempt at this place: from its start, of the first attempt
     * from ever, and never before the one that it follows.
     */
    private long beginOf(int place) {
        long begin = Long.MIN_VALUE;
        for (int i = 1; i <= place; i++) {
            begin = Math.max(begin, firstStartFrom(i));
        }
        return begin;
    }

    private long firstStartFrom(int place) {
        for (int i = place; i < attempts.size(); i++) {
            if (attempts.get(i).startedAt != StepAttempt.UNKNOWN) {
                return attempts.get(i).startedAt;
            }
        }
        return Long.MAX_VALUE;
    }

    private static boolean mark(StepAttempt attempt) {
        attempt.dirty |= attempt.end != null;
        return attempt.end != null;
    }
}
