/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the patterns of one scope know of one subject. Only {@link PatternBook} changes it. */
final class Case {

    final Subject subject;

    /** Signals that event time has not reached yet, the earliest first. */
    final List<Signal> waiting = new ArrayList<>();

    /** By the code of the pattern. */
    final SortedMap<Integer, Memory> memories = new TreeMap<>();

    Case(Subject subject) {
        this.subject = subject;
    }

    /** Puts a signal in its place by time, instead of what the run's end was before. */
    void await(Signal signal) {
        waiting.removeIf(known -> known.isReplacedBy(signal));
        int place = waiting.size();
        while (place > 0 && isBefore(signal, waiting.get(place - 1))) {
            place--;
        }
        waiting.add(place, signal);
    }

    /** Whether there is nothing left to remember. */
    boolean isOver() {
        return waiting.isEmpty() && memories.isEmpty();
    }

    private static boolean isBefore(Signal one, Signal other) {
        return one.atMillis() != other.atMillis()
                ? one.atMillis() < other.atMillis()
                : one.eventId().compareTo(other.eventId()) < 0;
    }
}
