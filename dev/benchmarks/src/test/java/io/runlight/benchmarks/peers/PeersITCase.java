/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every peer is checked against the windows that the events add up to, and fails if one differs.
 */
class PeersITCase {

    @Test
    void allPeersLandTheSameWindows() throws Exception {
        PeersBenchmark benchmark = new PeersBenchmark();
        Map<String, String> options = new TreeMap<>(benchmark.defaults());
        options.put("events", "20000");
        options.put("slow-events", "20000");
        options.put("warm-up-events", "0");
        options.put("slow-warm-up-events", "0");
        Map<String, Object> figures =
                benchmark.run(options, new PrintStream(OutputStream.nullOutputStream()));
        assertThat(figures)
                .containsKeys(
                        "times_textbook",
                        "times_textbook_consecutive",
                        "times_kafka_engine",
                        "runlight_events_per_second");
    }
}
