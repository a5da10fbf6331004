/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The binary form of {@link Case}. */
final class CaseCodec implements StateCodec<Case> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void write(Case known, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        output.text(known.subject.workspaceId());
        output.text(known.subject.name());
        output.text(known.subject.pipeline());
        output.text(known.subject.environment());
        output.integer(known.waiting.size());
        SignalCodec signals = new SignalCodec();
        for (Signal signal : known.waiting) {
            signals.write(signal, out);
        }
        output.integer(known.memories.size());
        for (Map.Entry<Integer, Memory> entry : known.memories.entrySet()) {
            output.integer(entry.getKey());
            write(entry.getValue(), output);
        }
    }

    @Override
    public Case read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        StateVersion.check(input.code(), VERSION, "What patterns know");
        Case known = new Case(new Subject(input.text(), input.text(), input.text(), input.text()));
        long waiting = input.integer();
        SignalCodec signals = new SignalCodec();
        for (long i = 0; i < waiting; i++) {
            known.waiting.add(signals.read(in));
        }
        long memories = input.integer();
        for (long i = 0; i < memories; i++) {
            known.memories.put((int) input.integer(), memory(input));
        }
        return known;
    }

    private static void write(Memory memory, BinaryOutput output) throws IOException {
        output.integer(memory.traces.size());
        for (Trace trace : memory.traces) {
            output.integer(trace.atMillis());
            output.text(trace.eventId());
            output.text(trace.name());
            output.integer(trace.value());
        }
        output.code(memory.firing ? 1 : 0);
        output.integer(memory.since);
        output.integer(memory.count);
        output.integer(memory.told);
        output.real(memory.usual);
        output.text(memory.word);
        output.integer(memory.wakeAt);
    }

    private static Memory memory(BinaryInput input) throws IOException {
        Memory memory = new Memory();
        long traces = input.integer();
        for (long i = 0; i < traces; i++) {
            memory.traces.add(
                    new Trace(input.integer(), input.text(), input.text(), input.integer()));
        }
        memory.firing = input.code() == 1;
        memory.since = input.integer();
        memory.count = input.integer();
        memory.told = input.integer();
        memory.usual = input.real();
        memory.word = input.text();
        memory.wakeAt = input.integer();
        return memory;
    }
}
