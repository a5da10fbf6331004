/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.rule.RuleBinaryCodec;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.SettledChange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The book of rules of one subtask and its place in checkpoints, the same in all subtasks. Changes
 * whose place was taken are forgotten when event time is {@link #MEMORY} further; what is in force
 * stays until it is taken back.
 */
public final class RuleState {

    /** What happened that long ago is still judged by the rules of its time. */
    static final Duration MEMORY = Duration.ofDays(2);

    private static final String BOOK = "book";

    private final BroadcastState<String, byte[]> saved;
    private final RuleBinaryCodec codec = new RuleBinaryCodec();
    private final RuleBook book;

    private RuleState(BroadcastState<String, byte[]> saved, RuleBook book) {
        this.saved = saved;
        this.book = book;
    }

    /**
     * What the last checkpoint knew, for {@code initializeState}.
     *
     * @param listens whether changes come; if not, nobody could take back what a checkpoint knew
     * @param known what is known without one
     */
    public static RuleState restore(
            OperatorStateStore store, boolean listens, List<SettledChange> known) throws Exception {
        BroadcastState<String, byte[]> saved =
                store.getBroadcastState(
                        new MapStateDescriptor<>(
                                "rules",
                                Types.STRING,
                                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        byte[] bytes = saved.get(BOOK);
        if (bytes != null && listens) {
            return new RuleState(saved, read(bytes));
        }
        RuleBook book = new RuleBook();
        known.forEach(book::add);
        return new RuleState(saved, book);
    }

    /** What is known of the rules. */
    public RuleBook book() {
        return book;
    }

    /** Forgets what is over for longer than anything is asked of. */
    void forget(long eventTime) {
        if (eventTime != Long.MIN_VALUE) {
            book.forgetBefore(eventTime - MEMORY.toMillis());
        }
    }

    /** Puts it into the checkpoint, for {@code snapshotState}. */
    public void save(long eventTime) throws Exception {
        forget(eventTime);
        if (book.size() == 0) {
            saved.remove(BOOK);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(book, new DataOutputStream(bytes));
        saved.put(BOOK, bytes.toByteArray());
    }

    private static RuleBook read(byte[] bytes) throws IOException {
        return new RuleBinaryCodec().readBook(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
