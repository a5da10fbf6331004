/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StateITCase {

    @Test
    void openRunsAndSeriesAreFoundInTheCheckpoints() throws Exception {
        StateBenchmark benchmark = new StateBenchmark();
        Map<String, String> options = new TreeMap<>(benchmark.defaults());
        options.put("runs", "500,1000");
        options.put("series", "100,200");
        options.put("checkpoint-interval", "500 ms");
        Map<String, Object> figures =
                benchmark.run(options, new PrintStream(OutputStream.nullOutputStream()));
        assertThat((Long) figures.get("bytes_per_run")).isBetween(100L, 10_000L);
        assertThat((Long) figures.get("bytes_per_series")).isBetween(50L, 100_000L);
    }
}
