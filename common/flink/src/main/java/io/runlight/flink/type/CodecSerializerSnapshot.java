/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What a savepoint remembers of a {@link CodecSerializer}: the record, the codec and its version.
 * The codec of a later release reads what an earlier one wrote; the other way round is refused.
 */
public final class CodecSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {

    private static final int VERSION = 1;

    private String typeName;
    private String codecName;
    private int codecVersion;
    private ClassLoader classLoader;

    /** For Flink, which fills it by {@link #readSnapshot}. */
    public CodecSerializerSnapshot() {}

    CodecSerializerSnapshot(CodecSerializer<T> serializer) {
        typeName = serializer.type().getName();
        codecName = serializer.codecClass().getName();
        codecVersion = serializer.version();
        classLoader = serializer.codecClass().getClassLoader();
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(typeName);
        out.writeUTF(codecName);
        out.writeInt(codecVersion);
    }

    @Override
    public void readSnapshot(int version, DataInputView in, ClassLoader userClassLoader)
            throws IOException {
        if (version != VERSION) {
            throw new IOException(
                    "The savepoint describes its types in version "
                            + version
                            + ", this release reads version "
                            + VERSION
                            + ": start the release that wrote it, or a newer one");
        }
        typeName = in.readUTF();
        codecName = in.readUTF();
        codecVersion = in.readInt();
        classLoader = userClassLoader;
    }

    @Override
    @SuppressWarnings("unchecked")
    public TypeSerializer<T> restoreSerializer() {
        try {
            return new CodecSerializer<>(
                    (Class<T>) Class.forName(typeName, false, classLoader),
                    (Class<? extends Codec<T>>)
                            Class.forName(codecName, true, classLoader).asSubclass(Codec.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "This release has no " + codecName + " to read the savepoint with", e);
        }
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializerSnapshot<T> old) {
        // The class of the codec may have moved; what matters is that it writes the same records.
        return old instanceof CodecSerializerSnapshot<T> before
                        && before.typeName.equals(typeName)
                        && before.codecVersion <= codecVersion
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
