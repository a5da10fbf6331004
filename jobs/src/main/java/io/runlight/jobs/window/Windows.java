/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.run.RunOutcome;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/** The streams of the windows: parts, and whole windows. */
public final class Windows {

    /** Parts of panes that came after the allowed lateness. */
    static final OutputTag<Part<Pane>> LATE = new OutputTag<>("late", PaneType.INSTANCE.partType());

    private Windows() {}

    /** Adds distinct events up, where they are. */
    public static SingleOutputStreamOperator<Part<Pane>> partsOfEvents(
            DataStream<SourcedEvent> events, WindowConfig config) {
        return parts(events, new PaneSources.OfEvents(), PaneType.INSTANCE, config);
    }

    /** Adds outcomes of runs up, where they are. */
    public static SingleOutputStreamOperator<Part<Pane>> partsOfOutcomes(
            DataStream<RunOutcome> outcomes, WindowConfig config) {
        return parts(outcomes, new PaneSources.OfOutcomes(), PaneType.INSTANCE, config);
    }

    /** Adds elements up, where they are. */
    public static <T, C extends PaneContent<C>> SingleOutputStreamOperator<Part<C>> parts(
            DataStream<T> elements,
            PartSource<T, C> source,
            ContentType<C> type,
            WindowConfig config) {
        return elements.transform(
                "add up",
                type.partType(),
                new LocalPaneOperator<>(source, config.bundleElements(), config.bundleAge()));
    }

    /** Brings the parts of each window together; says whole windows. */
    public static SingleOutputStreamOperator<Window<Pane>> panes(
            DataStream<Part<Pane>> parts, WindowConfig config) {
        return parts.keyBy(WindowOperator::keyOf, Types.STRING)
                .transform(
                        "windows",
                        PaneType.INSTANCE.windowType(),
                        new WindowOperator<>(PaneType.INSTANCE, config, LATE));
    }
}
