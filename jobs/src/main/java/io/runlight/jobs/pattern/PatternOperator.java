/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.rule.SettledChange;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.rule.RuledOperator;
import java.util.List;
import org.apache.flink.metrics.Counter;

/**
 * Patterns in Flink: a shell around {@link PatternBook}. In come clues keyed by {@link Clue#key()},
 * out go findings.
 *
 * <p>A signal that event time has passed already is dropped and counted by the metric {@code
 * lateSignals}: what it would change has been told. The state of a key ends when none of its
 * patterns remembers anything.
 */
public final class PatternOperator extends RuledOperator<String, Clue, Finding, Case> {

    private static final long serialVersionUID = 1L;

    private static final Scope[] SCOPES = Scope.values();

    private final List<Pattern> patterns;
    private transient PatternBook book;
    private transient Counter lateSignals;

    /**
     * @param patterns all that may be on
     * @param hotCases how many cases may stay on the heap
     * @param known changes to rules that are known from the beginning, those of a replay
     */
    public PatternOperator(List<Pattern> patterns, int hotCases, List<SettledChange> known) {
        super(new CaseCodec(), hotCases, null, known);
        this.patterns = List.copyOf(patterns);
    }

    @Override
    public void open() throws Exception {
        super.open();
        book = new PatternBook(patterns, rules());
        lateSignals = getMetricGroup().counter("lateSignals");
    }

    @Override
    protected void process(Clue clue, WriteBackState<String, Case> state) {
        if (clue.signal().atMillis() <= currentWatermark()) {
            lateSignals.inc();
            return;
        }
        Case known = state.get();
        if (known == null) {
            known = new Case(Subject.of(clue));
            state.put(known);
        }
        book.take(known, clue.signal());
        keep(known, state);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, Case> state) {
        Case known = state.get();
        book.advance(scopeOf(state.key()), known, currentWatermark(), this::emit);
        if (known.isOver()) {
            state.clear();
        } else {
            keep(known, state);
        }
    }

    /** All: whose signals wait is not known from the time of a wish. */
    @Override
    protected long heededAtTheEnd() {
        return Long.MAX_VALUE - 1;
    }

    @Override
    protected void onEndOfTime(WriteBackState<String, Case> state) {
        book.finish(scopeOf(state.key()), state.get(), this::emit);
        state.changed();
    }

    private void keep(Case known, WriteBackState<String, Case> state) {
        state.changed();
        state.wakeAt(book.wakeAt(known));
    }

    /** As {@link Clue#key()} begins. */
    private static Scope scopeOf(String key) {
        return SCOPES[key.charAt(0) - '1'];
    }
}
