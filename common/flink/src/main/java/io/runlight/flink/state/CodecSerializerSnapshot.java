/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.FlinkException;
import org.apache.flink.util.InstantiationUtil;

/**
 * What a savepoint says of a {@link CodecSerializer}: which codec wrote the bytes. The codec itself
 * tells its versions apart, so the newest one reads whatever an older one wrote.
 */
public final class CodecSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {

    private static final int VERSION = 1;

    private CodecSerializer<T> serializer;

    /** For Flink, which reads the content afterwards. */
    public CodecSerializerSnapshot() {}

    CodecSerializerSnapshot(CodecSerializer<T> serializer) {
        this.serializer = serializer;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(serializer.codec().getClass().getName());
        out.writeBoolean(serializer.isImmutableType());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader classLoader)
            throws IOException {
        String codecClass = in.readUTF();
        boolean immutable = in.readBoolean();
        try {
            StateCodec<T> codec =
                    InstantiationUtil.instantiate(codecClass, StateCodec.class, classLoader);
            serializer = new CodecSerializer<>(codec, immutable);
        } catch (FlinkException e) {
            throw new IOException("This release has no codec " + codecClass, e);
        }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return serializer;
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializerSnapshot<T> oldSnapshot) {
        boolean sameCodec =
                oldSnapshot instanceof CodecSerializerSnapshot<T> old
                        && old.serializer.codec().getClass() == serializer.codec().getClass();
        return sameCodec
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
