/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void fewerAreKeptOnceFewerAreWanted() {
        Memory memory = new Memory();
        for (long at = 1; at <= 7; at++) {
            memory.keep(trace(at), 7);
        }

        memory.keep(trace(8), 3);

        assertThat(memory.traces).isEqualTo(List.of(trace(6), trace(7), trace(8)));
    }

    private static Trace trace(long at) {
        return new Trace(at, "e" + at, "", 0);
    }
}
