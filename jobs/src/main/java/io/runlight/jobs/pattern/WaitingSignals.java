/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeSet;

/**
 * The signals of a subject that event time has not reached yet, the earliest first. While a backlog
 * is read there may be thousands, so that none is looked for by going through all of them.
 */
final class WaitingSignals implements Iterable<Signal> {

    /** The rest only tells apart what happened at the same moment. */
    private static final Comparator<Signal> BY_TIME =
            Comparator.comparingLong(Signal::atMillis)
                    .thenComparing(Signal::eventId)
                    .thenComparing(Signal::kind)
                    .thenComparing(Signal::runId);

    private final TreeSet<Signal> signals = new TreeSet<>(BY_TIME);

    /** What is said once of a run, by the run: how it began, and how it ended. */
    private final Map<String, Signal> starts = new HashMap<>();

    private final Map<String, Signal> ends = new HashMap<>();

    /** Puts a signal in its place by time, instead of what the run's start or end was before. */
    void add(Signal signal) {
        Map<String, Signal> said = saidOnce(signal);
        Signal before = said == null ? null : said.put(signal.runId(), signal);
        if (before != null) {
            signals.remove(before);
        }
        signals.add(signal);
    }

    boolean isEmpty() {
        return signals.isEmpty();
    }

    int size() {
        return signals.size();
    }

    Signal first() {
        return signals.first();
    }

    Signal last() {
        return signals.last();
    }

    /** Takes the earliest one away. */
    Signal takeFirst() {
        Signal first = signals.pollFirst();
        Map<String, Signal> said = saidOnce(first);
        if (said != null) {
            said.remove(first.runId());
        }
        return first;
    }

    @Override
    public Iterator<Signal> iterator() {
        return signals.iterator();
    }

    private Map<String, Signal> saidOnce(Signal signal) {
        if (signal.kind().isEnd()) {
            return ends;
        }
        return signal.kind() == SignalKind.RUN_STARTED ? starts : null;
    }
}
