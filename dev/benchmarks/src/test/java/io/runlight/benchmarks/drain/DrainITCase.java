/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DrainITCase {

    @Test
    void aJobWithOpenRunsComesToItsEnd() throws Exception {
        DrainBenchmark benchmark = new DrainBenchmark();
        Map<String, String> options = new TreeMap<>(benchmark.defaults());
        options.put("runs", "2000");
        Map<String, Object> figures =
                benchmark.run(options, new PrintStream(OutputStream.nullOutputStream()));
        assertThat(figures).containsEntry("runs", 2_000L).containsKey("drain_seconds");
    }
}
