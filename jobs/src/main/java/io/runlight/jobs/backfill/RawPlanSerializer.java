/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The binary form of what is left to read, in checkpoints; of the version of its slices. */
final class RawPlanSerializer implements SimpleVersionedSerializer<RawPlan> {

    private static final int SIZE = 1024;
    private static final int NOT_MADE = -1;

    @Override
    public int getVersion() {
        return new RawSliceSerializer().getVersion();
    }

    @Override
    public byte[] serialize(RawPlan plan) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(SIZE);
        out.writeInt(plan.isMade() ? plan.slices().size() : NOT_MADE);
        if (plan.isMade()) {
            for (RawSlice slice : plan.slices()) {
                RawSliceSerializer.write(slice, out);
            }
        }
        return out.getCopyOfBuffer();
    }

    @Override
    public RawPlan deserialize(int version, byte[] bytes) throws IOException {
        RawSliceSerializer.requireKnown(version);
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        int count = in.readInt();
        if (count == NOT_MADE) {
            return RawPlan.NOT_YET;
        }
        List<RawSlice> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slices.add(RawSliceSerializer.read(in));
        }
        return new RawPlan(List.copyOf(slices));
    }
}
