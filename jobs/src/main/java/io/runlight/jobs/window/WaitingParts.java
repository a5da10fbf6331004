/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * The parts that stay where they are added up while a checkpoint passes. Any subtask may go on with
 * them, so they are divided evenly after a restart, some hundred at a time.
 */
final class WaitingParts<C> {

    private static final int BLOCK_BYTES = 64 << 10;

    private final TypeSerializer<Part<C>> serializer;
    private final ListState<byte[]> saved;
    private final DataOutputSerializer block = new DataOutputSerializer(BLOCK_BYTES);
    private final List<byte[]> blocks = new ArrayList<>();

    WaitingParts(TypeInformation<Part<C>> type, OperatorStateStore store) throws Exception {
        serializer = type.createSerializer(new SerializerConfigImpl());
        saved =
                store.getListState(
                        new ListStateDescriptor<>(
                                "waiting-parts", BytePrimitiveArraySerializer.INSTANCE));
    }

    /** The parts of the checkpoint that the subtask goes on with. */
    List<Part<C>> restore() throws Exception {
        List<Part<C>> parts = new ArrayList<>();
        for (byte[] bytes : saved.get()) {
            DataInputDeserializer in = new DataInputDeserializer(bytes);
            while (in.available() > 0) {
                parts.add(serializer.deserialize(in));
            }
        }
        return parts;
    }

    /** Puts into the checkpoint what is shown to the consumer. */
    void save(Consumer<Consumer<Part<C>>> parts) throws Exception {
        parts.accept(this::add);
        endBlock();
        saved.update(blocks);
        blocks.clear();
    }

    private void add(Part<C> part) {
        try {
            serializer.serialize(part, block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (block.length() >= BLOCK_BYTES) {
            endBlock();
        }
    }

    private void endBlock() {
        if (block.length() > 0) {
            blocks.add(block.getCopyOfBuffer());
            block.clear();
        }
    }
}
