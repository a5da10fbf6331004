/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** The bytes of {@link Quantiles} in state. */
final class QuantilesSerializer extends SketchSerializer<Quantiles> {

    private static final long serialVersionUID = 1L;

    static final QuantilesSerializer INSTANCE = new QuantilesSerializer();

    @Override
    byte[] toBytes(Quantiles sketch) throws IOException {
        return sketch.toBytes();
    }

    @Override
    Quantiles of(byte[] bytes) throws IOException {
        return Quantiles.of(bytes);
    }

    @Override
    public Quantiles copy(Quantiles from) {
        return from.copy();
    }

    @Override
    public TypeSerializerSnapshot<Quantiles> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Names the serializer in snapshots. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Quantiles> {

        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
