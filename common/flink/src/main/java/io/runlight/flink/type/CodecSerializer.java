/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** A Flink serializer that leaves the bytes to a {@link Codec}. */
final class CodecSerializer<T> extends TypeSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final Class<? extends Codec<T>> codecClass;
    private transient Codec<T> codec;

    CodecSerializer(Class<T> type, Class<? extends Codec<T>> codecClass) {
        this.type = type;
        this.codecClass = codecClass;
    }

    Class<T> type() {
        return type;
    }

    Class<? extends Codec<T>> codecClass() {
        return codecClass;
    }

    int version() {
        return codec().version();
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return new CodecSerializer<>(type, codecClass);
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public T copy(T from) {
        return from;
    }

    @Override
    public T copy(T from, T reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        codec().write(value, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return codec().read(source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return codec().read(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        codec().write(codec().read(source), target);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new CodecSerializerSnapshot<>(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecSerializer<?> that
                && type == that.type
                && codecClass == that.codecClass;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    private Codec<T> codec() {
        if (codec == null) {
            try {
                codec = codecClass.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        codecClass.getName() + " needs a public constructor without parameters", e);
            }
        }
        return codec;
    }
}
