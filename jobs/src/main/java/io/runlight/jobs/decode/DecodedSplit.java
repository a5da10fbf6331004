/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.decode;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.type.EventTypes;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends events on and dead letters aside. */
public final class DecodedSplit extends ProcessFunction<Decoded, SourcedEvent> {

    /** Where dead letters go. */
    public static final OutputTag<DeadLetter> DEAD_LETTERS =
            new OutputTag<>("dead-letters", EventTypes.DEAD_LETTER);

    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Decoded decoded, Context context, Collector<SourcedEvent> out) {
        if (decoded.event() != null) {
            out.collect(decoded.event());
        } else {
            context.output(DEAD_LETTERS, decoded.refusal());
        }
    }
}
