/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** The Flink type of immutable records that a {@link Codec} writes and reads. */
public final class CodecTypeInformation<T> extends TypeInformation<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final Class<? extends Codec<T>> codec;

    private CodecTypeInformation(Class<T> type, Class<? extends Codec<T>> codec) {
        this.type = type;
        this.codec = codec;
    }

    /** The type of these records, by the class of their codec. */
    public static <T> CodecTypeInformation<T> of(Class<T> type, Class<? extends Codec<T>> codec) {
        return new CodecTypeInformation<>(type, codec);
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return new CodecSerializer<>(type, codec);
    }

    /** The serializer, for state descriptors that take one. */
    public TypeSerializer<T> serializer() {
        return new CodecSerializer<>(type, codec);
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecTypeInformation<?> that
                && type == that.type
                && codec == that.codec;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof CodecTypeInformation;
    }
}
