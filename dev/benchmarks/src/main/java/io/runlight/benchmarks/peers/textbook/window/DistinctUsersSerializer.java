/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The bytes of {@link DistinctUsers} in state. */
final class DistinctUsersSerializer extends SketchSerializer<DistinctUsers> {

    private static final long serialVersionUID = 1L;

    static final DistinctUsersSerializer INSTANCE = new DistinctUsersSerializer();

    @Override
    byte[] toBytes(DistinctUsers sketch) {
        return sketch.toBytes();
    }

    @Override
    DistinctUsers of(byte[] bytes) {
        return DistinctUsers.of(bytes);
    }

    @Override
    public DistinctUsers copy(DistinctUsers from) {
        return from.copy();
    }

    @Override
    public TypeSerializerSnapshot<DistinctUsers> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names the serializer in snapshots. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<DistinctUsers> {

        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
