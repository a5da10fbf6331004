/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.event.StepEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The binary form of events between operators and in state: a version, the kind, the place in
 * Kafka, then the fields of the kind. It writes the newest version and reads all; an instance
 * serves one thread.
 */
public final class EventBinaryCodec {

    /** The version that is written. */
    public static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    /** Writes an event with its place. */
    public void write(SourcedEvent sourced, DataOutput target) throws IOException {
        output.to(target);
        Event event = sourced.event();
        output.code(VERSION);
        output.code(event.kind().code());
        output.integer(sourced.partition());
        output.integer(sourced.offset());
        switch (event.kind()) {
            case PIPELINE_RUN -> PipelineRunCodec.write((PipelineRunEvent) event, output);
            case STEP -> StepCodec.write((StepEvent) event, output);
            case LLM_CALL -> LlmCallCodec.write((LlmCallEvent) event, output);
            case ACTIVITY -> ActivityCodec.write((ActivityEvent) event, output);
            case METRIC -> MetricCodec.write((MetricEvent) event, output);
        }
    }

    /**
     * Reads an event that any version has written.
     *
     * @throws IOException if the bytes are damaged or come from a newer version
     */
    public SourcedEvent read(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "Events of binary version "
                            + version
                            + " cannot be read by this release, which knows version "
                            + VERSION
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
        EventKind kind = EventKind.ofCode(input.code());
        int partition = (int) input.integer();
        long offset = input.integer();
        Event event =
                switch (kind) {
                    case PIPELINE_RUN -> PipelineRunCodec.read(input);
                    case STEP -> StepCodec.read(input);
                    case LLM_CALL -> LlmCallCodec.read(input);
                    case ACTIVITY -> ActivityCodec.read(input);
                    case METRIC -> MetricCodec.read(input);
                };
        return new SourcedEvent(event, partition, offset);
    }
}
