/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.Sentences;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Something that happens again and again within a window. It is over when it did not happen for as
 * long as the window is.
 */
abstract class Repetition extends Pattern {

    private static final long serialVersionUID = 1L;

    /** So many are remembered, unless the threshold is higher. */
    private static final int MOST = 50;

    Repetition(PatternSettings settings) {
        super(settings);
    }

    /** How much of it there is, in the unit of the threshold. */
    abstract long amount(Memory memory);

    /** What there is to tell. */
    abstract Told told(Subject subject, Memory memory, String summary, Map<String, String> facts);

    /** What happens, in a sentence. */
    abstract String summary(Subject subject, Memory memory);

    @Override
    void take(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        memory.forgetBefore(signal.atMillis() - settings().windowMillis());
        memory.keep(
                new Trace(signal.atMillis(), signal.eventId(), signal.pipeline(), 0),
                Math.max(MOST, settings().threshold()));
        memory.wakeAt = signal.atMillis() + settings().windowMillis();
        memory.count = memory.firing ? memory.count + 1 : memory.traces.size();
        if (!memory.firing && amount(memory) >= settings().threshold()) {
            memory.firing = true;
            memory.since = memory.traces.get(0).atMillis();
            memory.word = memory.traces.get(0).name();
        }
        if (memory.firing && memory.isNews()) {
            memory.told = memory.count;
            findings.accept(
                    fires(
                            subject,
                            signal.atMillis(),
                            memory,
                            told(subject, memory, summary(subject, memory), facts(memory))));
        }
    }

    @Override
    void onTime(Subject subject, long now, Memory memory, Consumer<Finding> findings) {
        if (memory.firing) {
            String summary = "It did not happen for " + Sentences.spoken(settings().window()) + ".";
            findings.accept(
                    isCleared(subject, now, memory, told(subject, memory, summary, facts(memory))));
        }
        memory.forget();
    }

    private static Map<String, String> facts(Memory memory) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("failures", Long.toString(memory.count));
        facts.put("pipelines", Long.toString(pipelines(memory)));
        return facts;
    }

    static long pipelines(Memory memory) {
        return memory.traces.stream().map(Trace::name).distinct().count();
    }
}
