/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.scoring;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Eight megabytes that are written between two scores and take the model's place in the caches. */
@State(Scope.Thread)
public class OtherWork {

    private static final int LINE = 8;

    private final long[] memory = new long[1 << 20];

    @Setup(Level.Invocation)
    public void write() {
        for (int i = 0; i < memory.length; i += LINE) {
            memory[i]++;
        }
    }
}
