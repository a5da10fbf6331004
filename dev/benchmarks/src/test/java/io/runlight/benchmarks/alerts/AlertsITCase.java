/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AlertsITCase {

    @Test
    void anAlertIsTimedFromTheEventThatMakesItDue() throws Exception {
        AlertsBenchmark benchmark = new AlertsBenchmark();
        Map<String, String> options = new TreeMap<>(benchmark.defaults());
        options.put("alerts", "5");
        Map<String, Object> figures =
                benchmark.run(options, new PrintStream(OutputStream.nullOutputStream()));
        assertThat(figures).containsKeys("fast_lane_p50_ms", "fast_lane_p95_ms");
    }
}
