/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.alert.Alert;
import io.runlight.core.decode.DeadLetter;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.state.KnownEventTime;
import io.runlight.flink.type.EventTypes;
import java.util.List;
import java.util.Optional;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;

/**
 * The one place where it is settled from when on a change is in force: the time that it wants, or
 * the first moment that event time has not passed. The first input brings nothing but event time,
 * the second one the changes.
 *
 * <p>Event time goes on to those that obey the rules only from here. So none of them is further
 * than this operator was when it settled a change, and all see it in force from the same moment on.
 */
public final class ChangeSettler extends AbstractStreamOperator<SettledChange>
        implements TwoInputStreamOperator<Alert, SentChange, SettledChange> {

    /** Where refused changes go. */
    public static final OutputTag<DeadLetter> DEAD_LETTERS =
            new OutputTag<>("refused-changes", EventTypes.DEAD_LETTER);

    private static final long serialVersionUID = 1L;

    /** The reason of dead letters whose change would be one too many. */
    private static final String TOO_MANY = "too_many_rules";

    /** How many times the limit there may be with those whose place others took. */
    private static final int MOST_TIMES = 4;

    /** The reason of dead letters whose change names a version that cannot predict here. */
    private static final String UNFIT_MODEL = "unfit_model";

    private final ChangeCheck check;
    private final int mostRules;
    private final boolean bounded;

    private transient KnownEventTime eventTime;
    private transient RuleState rules;

    /**
     * @param check what more a change must fulfil
     * @param mostRules how many settings may be set, and a quarter of how many are kept
     * @param bounded whether the changes end: then all of them come before event time goes on
     */
    public ChangeSettler(ChangeCheck check, int mostRules, boolean bounded) {
        this.check = check;
        this.mostRules = mostRules;
        this.bounded = bounded;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        eventTime = KnownEventTime.restore(context.getOperatorStateStore());
        rules = RuleState.restore(context.getOperatorStateStore(), true, List.of());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        eventTime.save();
        rules.save(eventTime.millis());
    }

    @Override
    public void processElement1(StreamRecord<Alert> element) {
        throw new IllegalStateException("Nothing but event time is to come here");
    }

    @Override
    public void processElement2(StreamRecord<SentChange> element) {
        SentChange sent = element.getValue();
        if (sent.change() == null) {
            output.collect(DEAD_LETTERS, new StreamRecord<>(sent.letter()));
            return;
        }
        Optional<String> refusal = check.refusal(sent.change().change());
        if (refusal.isPresent()) {
            refuse(sent.letter(), UNFIT_MODEL, refusal.get());
            return;
        }
        if (isTooMany(sent.change().change())) {
            refuse(sent.letter(), TOO_MANY, "more than " + mostRules);
            return;
        }
        SettledChange settled = settled(sent.change());
        rules.book().add(settled);
        output.collect(new StreamRecord<>(settled));
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        eventTime.advance(mark.getTimestamp());
        super.processWatermark(mark);
    }

    /** The control topic may be silent for days: event time does not wait for it. */
    @Override
    public void processWatermark1(Watermark mark) throws Exception {
        if (bounded) {
            super.processWatermark1(mark);
        } else {
            processWatermark(mark);
        }
    }

    @Override
    public void processWatermark2(Watermark mark) throws Exception {
        if (bounded) {
            super.processWatermark2(mark);
        }
    }

    /** Whoever obeys rules must never go on without this operator. */
    @Override
    protected void processWatermarkStatus(WatermarkStatus status, int input) {}

    /** Never what takes something back, or a full book could not be emptied. */
    private boolean isTooMany(RuleChange change) {
        RuleBook book = rules.book();
        if (book.size() + change.settings().size() <= mostRules
                || change.settings().values().stream().allMatch(String::isEmpty)) {
            return false;
        }
        rules.forget(eventTime.millis());
        return book.settingsWith(change) > Math.max(mostRules, book.settings())
                || book.size() >= (long) MOST_TIMES * mostRules;
    }

    private SettledChange settled(SettledChange wanted) {
        long reached = eventTime.millis();
        long first = reached == Long.MIN_VALUE ? reached : reached + 1;
        return new SettledChange(
                wanted.change(),
                Math.max(wanted.takesEffectAtMillis(), first),
                wanted.partition(),
                wanted.offset());
    }

    private void refuse(DeadLetter letter, String reason, String value) {
        DeadLetter refused =
                new DeadLetter(
                        letter.topic(),
                        letter.partition(),
                        letter.offset(),
                        letter.kafkaTimestampMillis(),
                        letter.stage(),
                        reason,
                        "",
                        value,
                        letter.key(),
                        letter.payload());
        output.collect(DEAD_LETTERS, new StreamRecord<>(refused));
    }
}
