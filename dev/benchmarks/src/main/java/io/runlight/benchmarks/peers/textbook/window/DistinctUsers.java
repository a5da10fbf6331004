/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/** A library's HyperLogLog of 4096 registers, as Flink can keep it. */
@TypeInfo(DistinctUsersType.class)
public final class DistinctUsers {

    private static final int LOG_REGISTERS = 12;

    private final HllSketch sketch;

    private DistinctUsers(HllSketch sketch) {
        this.sketch = sketch;
    }

    /** The sketch, or a new one, with one more user if there is one. */
    static DistinctUsers with(DistinctUsers users, String userId) {
        if (userId == null) {
            return users;
        }
        DistinctUsers result =
                users == null ? new DistinctUsers(new HllSketch(LOG_REGISTERS)) : users;
        result.sketch.update(userId);
        return result;
    }

    /** The users of both, which stay as they are. */
    static DistinctUsers merged(DistinctUsers users, DistinctUsers part) {
        if (part == null) {
            return users;
        }
        if (users == null) {
            return part.copy();
        }
        Union union = Union.heapify(users.toBytes());
        union.update(part.sketch);
        return new DistinctUsers(union.getResult());
    }

    double estimate() {
        return sketch.getEstimate();
    }

    DistinctUsers copy() {
        return new DistinctUsers(sketch.copy());
    }

    byte[] toBytes() {
        return sketch.toCompactByteArray();
    }

    static DistinctUsers of(byte[] bytes) {
        return new DistinctUsers(HllSketch.heapify(Memory.wrap(bytes)));
    }
}
