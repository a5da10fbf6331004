/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import io.runlight.benchmarks.peers.window.PeerInterval;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/** The two ways to five intervals that Flink's documentation shows. */
public final class TextbookWindows {

    private static final Duration ALLOWED_LATENESS = Duration.ofHours(1);
    private static final TypeInformation<Tuple3<String, String, String>> KEY =
            TypeInformation.of(new TypeHint<>() {});

    private TextbookWindows() {}

    /** Every interval from the events themselves; a late event changes its windows. */
    public static DataStream<WindowRow> ofEvents(
            DataStream<SeriesFact> facts, List<PeerInterval> intervals) {
        DataStream<WindowRow> all = null;
        for (PeerInterval interval : intervals) {
            DataStream<WindowRow> rows =
                    facts.keyBy(SeriesFact::key, KEY)
                            .window(windows(interval))
                            .allowedLateness(ALLOWED_LATENESS)
                            .aggregate(new FactAggregate(), new ToRow())
                            .name("windows-" + interval.seconds());
            all = all == null ? rows : all.union(rows);
        }
        return all;
    }

    /**
     * The first interval from the events, each other one from the windows of the one before. A late
     * event is dropped: were its window said again, the longer ones would count it twice.
     */
    public static DataStream<WindowRow> consecutive(
            DataStream<SeriesFact> facts, List<PeerInterval> intervals) {
        DataStream<WindowRow> shorter = null;
        DataStream<WindowRow> all = null;
        for (PeerInterval interval : intervals) {
            shorter = shorter == null ? first(facts, interval) : next(shorter, interval);
            all = all == null ? shorter : all.union(shorter);
        }
        return all;
    }

    private static DataStream<WindowRow> first(
            DataStream<SeriesFact> facts, PeerInterval interval) {
        return facts.keyBy(SeriesFact::key, KEY)
                .window(windows(interval))
                .aggregate(new FactAggregate(), new ToRow())
                .name("windows-" + interval.seconds());
    }

    private static DataStream<WindowRow> next(
            DataStream<WindowRow> shorter, PeerInterval interval) {
        return shorter.keyBy(WindowRow::key, KEY)
                .window(windows(interval))
                .aggregate(new RowAggregate(), new ToRow())
                .name("windows-" + interval.seconds());
    }

    private static TumblingEventTimeWindows windows(PeerInterval interval) {
        return TumblingEventTimeWindows.of(Duration.ofSeconds(interval.seconds()));
    }
}
