/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.LlmCallEvent;
import java.util.Arrays;

/**
 * The model calls that name a step. A call says which step it belongs to but not which attempt, so
 * the calls are kept with their times until the run is forgotten, and shared out by the attempts'
 * starts whenever a row is made: the answer is the same in any order of arrival.
 *
 * <p>A step that makes more calls than fit keeps only the sum of the further ones; it counts for
 * the last attempt, and nothing is lost of the total.
 */
final class StepCalls {

    static final int KEPT = 64;

    /** Numbers kept for each call: time, input tokens, output tokens, cost in nano-dollars. */
    static final int WIDTH = 4;

    long[] kept = new long[2 * WIDTH];
    int size;
    final CallSums unkept = new CallSums();

    void add(LlmCallEvent call) {
        long input = CallSums.tokens(call.inputTokens());
        long output = CallSums.tokens(call.outputTokens());
        long cost = CallSums.nanos(call.costUsd());
        if (size == KEPT) {
            unkept.add(input, output, cost);
            return;
        }
        if (size * WIDTH == kept.length) {
            kept = Arrays.copyOf(kept, kept.length * 2);
        }
        int place = size * WIDTH;
        kept[place] = call.eventTimeMillis();
        kept[place + 1] = input;
        kept[place + 2] = output;
        kept[place + 3] = cost;
        size++;
    }

    /** The calls from one time up to, and without, another. */
    CallSums between(long fromMillis, long toMillis, boolean last) {
        CallSums sums = new CallSums();
        for (int place = 0; place < size * WIDTH; place += WIDTH) {
            if (kept[place] >= fromMillis && (last || kept[place] < toMillis)) {
                sums.add(kept[place + 1], kept[place + 2], kept[place + 3]);
            }
        }
        if (last) {
            sums.add(unkept);
        }
        return sums;
    }
}
