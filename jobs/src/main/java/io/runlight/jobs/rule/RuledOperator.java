/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.StateCodec;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * A keyed operator that obeys rules which change while it runs. Its second input are the settled
 * changes, broadcast by {@link ChangeSettler}; where nothing changes, it is wired with the first
 * input alone.
 *
 * <p>What happened at some event time is to be judged by the rules of that time, and only when
 * event time has reached it: before, a change for it may still come.
 *
 * @param <K> the key
 * @param <I> what comes in
 * @param <O> what goes out
 * @param <V> the state of a key
 */
public abstract class RuledOperator<K, I, O, V> extends KeyedWriteBackOperator<K, I, O, V>
        implements TwoInputStreamOperator<I, SettledChange, O>, HearsChanges {

    private static final long serialVersionUID = 1L;

    private final List<SettledChange> known;
    private boolean listens;
    private transient RuleState rules;

    /**
     * @param codec the binary form of the state
     * @param hotEntries how many values may stay on the heap
     * @param known changes that are known from the beginning, those of a replay
     */
    protected RuledOperator(
            StateCodec<V> codec, int hotEntries, Duration tick, List<SettledChange> known) {
        super(codec, hotEntries, tick);
        this.known = List.copyOf(known);
    }

    @Override
    public final void listen() {
        listens = true;
    }

    /** The rules, right for every event time that has been reached. */
    protected final RuleBook rules() {
        return rules.book();
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        rules = RuleState.restore(context.getOperatorStateStore(), listens, known);
    }

    @Override
    public final void processElement1(StreamRecord<I> element) throws Exception {
        processElement(element);
    }

    @Override
    public final void processElement2(StreamRecord<SettledChange> element) {
        rules.book().add(element.getValue());
    }

    @Override
    protected void save() throws Exception {
        rules.save(currentWatermark());
    }
}
