/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.run.RunOutcome;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/** The streams of the windows: parts, and whole windows. */
public final class Windows {

    /** Events that came when the window of their minute was gone. */
    public static final OutputTag<LateEvent> LATE_EVENTS =
            new OutputTag<>("late-events", LateEvent.TYPE);

    private static final String OVERFLOW = "overflow";

    private Windows() {}

    /** Adds distinct events up, where they are. */
    public static SingleOutputStreamOperator<Part<Pane>> partsOfEvents(
            DataStream<SourcedEvent> events,
            Dimensions dimensions,
            ErrorRules rules,
            WindowConfig config) {
        return parts(
                events, new PaneSources.OfEvents(dimensions, rules), PaneType.INSTANCE, config);
    }

    /** Adds outcomes of runs up, where they are. */
    public static SingleOutputStreamOperator<Part<Pane>> partsOfOutcomes(
            DataStream<RunOutcome> outcomes, Dimensions dimensions, WindowConfig config) {
        return parts(outcomes, new PaneSources.OfOutcomes(dimensions), PaneType.INSTANCE, config);
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
                new LocalPaneOperator<>(source, type.partType(), config));
    }

    /** Brings the parts of each window together; says whole windows of all intervals. */
    public static <C extends PaneContent<C>> SingleOutputStreamOperator<Window<C>> windows(
            DataStream<Part<C>> parts, ContentType<C> type, WindowConfig config) {
        return parts.keyBy(part -> part.series().shardText(), Types.STRING)
                .transform(
                        "windows",
                        type.windowType(),
                        new WindowOperator<>(type, config, overflowTag(type)));
    }

    /**
     * Does the same for the parts that {@link #windows} had no room for: one series for each
     * dimension of a workspace.
     */
    public static <C extends PaneContent<C>> SingleOutputStreamOperator<Window<C>> overflow(
            SingleOutputStreamOperator<Window<C>> windows,
            ContentType<C> type,
            WindowConfig config) {
        return windows(windows.getSideOutput(overflowTag(type)), type, config.withoutSeriesLimit());
    }

    /** Which rows have to stay in order. */
    public static String keyOf(Window<?> window) {
        return window.series().shardText();
    }

    private static <C extends PaneContent<C>> OutputTag<Part<C>> overflowTag(ContentType<C> type) {
        return new OutputTag<>(OVERFLOW, type.partType());
    }
}
