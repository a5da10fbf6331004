/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.run.RunOutcome;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/** The streams of the windows: parts of panes, and panes. */
public final class Windows {

    /** Parts of panes that came after the allowed lateness. */
    public static final OutputTag<KeyedPane> LATE = new OutputTag<>("late", KeyedPane.TYPE);

    private Windows() {}

    /** Adds distinct events up, where they are. */
    public static SingleOutputStreamOperator<KeyedPane> partsOfEvents(
            DataStream<SourcedEvent> events, WindowConfig config) {
        return parts(events, PaneSource.EVENTS, config);
    }

    /** Adds outcomes of runs up, where they are. */
    public static SingleOutputStreamOperator<KeyedPane> partsOfOutcomes(
            DataStream<RunOutcome> outcomes, WindowConfig config) {
        return parts(outcomes, PaneSource.OUTCOMES, config);
    }

    /** Brings the parts of each pane together; says whole panes. */
    public static SingleOutputStreamOperator<KeyedPane> panes(
            DataStream<KeyedPane> parts, WindowConfig config) {
        return parts.keyBy(part -> part.key().text(), Types.STRING)
                .transform("windows", KeyedPane.TYPE, new WindowOperator(config, LATE));
    }

    private static <T> SingleOutputStreamOperator<KeyedPane> parts(
            DataStream<T> elements, PaneSource<T> source, WindowConfig config) {
        return elements.transform(
                "add up",
                KeyedPane.TYPE,
                new LocalPaneOperator<>(source, config.bundleElements(), config.bundleAge()));
    }
}
