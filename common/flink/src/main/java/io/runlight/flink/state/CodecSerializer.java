/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/** Flink's serializer of a type that has a {@link StateCodec}. */
public final class CodecSerializer<T> extends TypeSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final StateCodec<T> codec;
    private final boolean immutable;

    /**
     * @param codec has a constructor without parameters and no state
     * @param immutable whether values never change, so that nobody needs a copy
     */
    public CodecSerializer(StateCodec<T> codec, boolean immutable) {
        this.codec = codec;
        this.immutable = immutable;
    }

    StateCodec<T> codec() {
        return codec;
    }

    @Override
    public boolean isImmutableType() {
        return immutable;
    }

    @Override
    @SuppressWarnings("unchecked")
    public TypeSerializer<T> duplicate() {
        // Codecs may keep buffers, and serializers are duplicated for each thread.
        StateCodec<T> own = InstantiationUtil.instantiate(codec.getClass());
        return new CodecSerializer<>(own, immutable);
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public T copy(T from) {
        if (immutable) {
            return from;
        }
        try {
            DataOutputSerializer out = new DataOutputSerializer(256);
            codec.write(from, out);
            return codec.read(new DataInputDeserializer(out.getSharedBuffer(), 0, out.length()));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot copy " + from, e);
        }
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        codec.write(value, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return codec.read(source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return codec.read(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        codec.write(codec.read(source), target);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new CodecSerializerSnapshot<>(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecSerializer<?> that
                && immutable == that.immutable
                && codec.getClass() == that.codec.getClass();
    }

    @Override
    public int hashCode() {
        return Objects.hash(codec.getClass(), immutable);
    }
}
