/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.Sentences;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Something that happens far more often than usual, in more than one run. It is counted in tenths
 * of the window; a tenth that is older than the window becomes part of what is usual, unless the
 * pattern holds. It is over when a whole window has less than half the threshold.
 */
abstract class Burst extends Pattern {

    private static final long serialVersionUID = 1L;

    private static final int TENTHS = 10;

    /** Runs that are told apart in each tenth. */
    private static final int RUNS_PER_TENTH = 3;

    private static final int FEWEST_RUNS = 3;

    /** How many times the usual number is a burst. */
    private static final double FACTOR = 3;

    /** How much of what is usual stays after a tenth: it halves in some seven windows. */
    private static final double INERTIA = 0.99;

    Burst(PatternSettings settings) {
        super(settings);
    }

    /** Whether the signal is one to count. */
    abstract boolean counts(Signal signal);

    /** What there is to tell. */
    abstract Told told(Subject subject, Memory memory, String summary, Map<String, String> facts);

    /** What happens, in a sentence. */
    abstract String summary(Subject subject, Memory memory);

    @Override
    void take(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (!counts(signal)) {
            return;
        }
        long tenth = Math.floorDiv(signal.atMillis(), tenthMillis()) * tenthMillis();
        age(memory, tenth);
        add(tenth, signal, memory);
        memory.wakeAt = tenth + settings().windowMillis() + tenthMillis();
        long now = amount(memory);
        if (!memory.firing && isBurst(now, memory)) {
            memory.firing = true;
            memory.since = memory.traces.get(0).atMillis();
        }
        memory.count = Math.max(memory.count, memory.firing ? now : 0);
        if (memory.firing && memory.isNews()) {
            memory.told = memory.count;
            findings.accept(
                    fires(
                            subject,
                            signal.atMillis(),
                            memory,
                            told(subject, memory, summary(subject, memory), facts(memory))));
        } else if (memory.firing && 2 * now < settings().threshold()) {
            over(subject, signal.atMillis(), memory, findings);
        }
    }

    @Override
    void onTime(Subject subject, long now, Memory memory, Consumer<Finding> findings) {
        if (memory.firing) {
            over(subject, now, memory, findings);
        }
        memory.forget();
    }

    private void over(Subject subject, long now, Memory memory, Consumer<Finding> findings) {
        String summary =
                "It is as usual again in the last "
                        + Sentences.spoken(settings().window())
                        + "; at its worst there were "
                        + memory.count
                        + ".";
        findings.accept(
                isCleared(subject, now, memory, told(subject, memory, summary, facts(memory))));
        memory.firing = false;
        memory.count = 0;
        memory.told = 0;
    }

    private boolean isBurst(long now, Memory memory) {
        return now >= settings().threshold()
                && now >= FACTOR * memory.usual * TENTHS
                && memory.traces.stream().map(Trace::name).distinct().count() >= FEWEST_RUNS;
    }

    /** Makes tenths that are older than the window part of what is usual. */
    private void age(Memory memory, long tenth) {
        long oldest = tenth - settings().windowMillis();
        while (!memory.traces.isEmpty() && memory.traces.get(0).atMillis() <= oldest) {
            Trace old = memory.traces.remove(0);
            if (!memory.firing) {
                boolean last =
                        memory.traces.isEmpty()
                                || memory.traces.get(0).atMillis() != old.atMillis();
                memory.usual = memory.usual * (last ? INERTIA : 1) + (1 - INERTIA) * old.value();
            }
        }
    }

    private static void add(long tenth, Signal signal, Memory memory) {
        int runs = 0;
        for (int i = memory.traces.size() - 1; i >= 0; i--) {
            Trace trace = memory.traces.get(i);
            if (trace.atMillis() != tenth) {
                break;
            }
            runs++;
            if (trace.name().equals(signal.runId())) {
                memory.traces.set(i, oneMore(trace));
                return;
            }
        }
        if (runs < RUNS_PER_TENTH) {
            memory.traces.add(new Trace(tenth, signal.eventId(), signal.runId(), 1));
        } else {
            int last = memory.traces.size() - 1;
            memory.traces.set(last, oneMore(memory.traces.get(last)));
        }
    }

    private static Trace oneMore(Trace trace) {
        return new Trace(trace.atMillis(), trace.eventId(), trace.name(), trace.value() + 1);
    }

    private static long amount(Memory memory) {
        return memory.traces.stream().mapToLong(Trace::value).sum();
    }

    private Map<String, String> facts(Memory memory) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("most_in_window", Long.toString(memory.count));
        facts.put("usual_in_window", Long.toString(Math.round(memory.usual * TENTHS)));
        return facts;
    }

    private long tenthMillis() {
        return Math.max(1, settings().windowMillis() / TENTHS);
    }
}
