/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.decode.DeadLetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class CodecTypeInformationTest {

    private static final DeadLetter LETTER =
            new DeadLetter(
                    "runlight.steps",
                    3,
                    42,
                    1_767_225_600_000L,
                    "decode",
                    "malformed_json",
                    "",
                    "{\"a\":",
                    null,
                    "{\"a\":\n\n".getBytes(StandardCharsets.UTF_8));

    private final TypeSerializer<DeadLetter> serializer =
            EventTypes.DEAD_LETTER.createSerializer(new SerializerConfigImpl());

    @Test
    void recordsComeBackAsTheyWere() throws IOException {
        assertThat(read(serializer, write(serializer))).isEqualTo(LETTER);
        assertThat(read(serializer.duplicate(), write(serializer))).isEqualTo(LETTER);
    }

    @Test
    void aSavepointsDescriptionLeadsToTheSameSerializer() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());

        TypeSerializerSnapshot<DeadLetter> restored =
                TypeSerializerSnapshot.readVersionedSnapshot(
                        new DataInputDeserializer(out.getCopyOfBuffer()),
                        getClass().getClassLoader());

        assertThat(restored.restoreSerializer()).isEqualTo(serializer);
        assertThat(
                        serializer
                                .snapshotConfiguration()
                                .resolveSchemaCompatibility(restored)
                                .isCompatibleAsIs())
                .isTrue();
    }

    private static byte[] write(TypeSerializer<DeadLetter> serializer) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(LETTER, out);
        return out.getCopyOfBuffer();
    }

    private static DeadLetter read(TypeSerializer<DeadLetter> serializer, byte[] bytes)
            throws IOException {
        return serializer.deserialize(new DataInputDeserializer(bytes));
    }
}
