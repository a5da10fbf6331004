/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import java.lang.management.ManagementFactory;

/** The heap of this JVM, in which job, broker and clients are. */
final class Heap {

    private Heap() {}

    /** Bytes in use after a garbage collection. */
    static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
