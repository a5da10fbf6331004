/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import io.runlight.benchmarks.peers.textbook.window.SeriesFact;
import io.runlight.benchmarks.peers.textbook.window.TextbookWindows;
import io.runlight.benchmarks.peers.textbook.window.WindowRow;
import io.runlight.benchmarks.peers.window.PeerInterval;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/** How the textbook job comes to its windows. */
public enum TextbookStyle {
    /** A window operator per interval on the events, which corrects late ones as Runlight does. */
    EACH_INTERVAL {
        @Override
        DataStream<WindowRow> windows(DataStream<SeriesFact> facts, List<PeerInterval> intervals) {
            return TextbookWindows.ofEvents(facts, intervals);
        }
    },
    /** Longer windows from shorter ones: quicker, but late events are lost. */
    CONSECUTIVE {
        @Override
        DataStream<WindowRow> windows(DataStream<SeriesFact> facts, List<PeerInterval> intervals) {
            return TextbookWindows.consecutive(facts, intervals);
        }
    };

    abstract DataStream<WindowRow> windows(
            DataStream<SeriesFact> facts, List<PeerInterval> intervals);
}
