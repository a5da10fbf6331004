/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.EventKind;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.RowBinaryInput;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way back from the raw tables: rows, with the columns that {@link RawTables} writes and in
 * that order, become the events that they were.
 *
 * <p>A row keeps every field. It knows no difference between a plan without content and none, and
 * rounds {@code cost_usd} to nine and {@code credits} to six decimals, as every sum of them does.
 */
public final class RawRows {

    private RawRows() {}

    /** Reads one row of the table of a kind of events. */
    public static SourcedEvent read(EventKind kind, RowBinaryInput in) throws IOException {
        return switch (kind) {
            case PIPELINE_RUN -> PipelineRunRows.read(in);
            case STEP -> StepRows.read(in);
            case LLM_CALL -> LlmCallRows.read(in);
            case ACTIVITY -> ActivityRows.read(in);
            case METRIC -> MetricRows.read(in);
        };
    }

    /** The values of an enumeration by what tables call them. */
    static <E> Map<String, E> words(E[] values, Function<E, String> wireName) {
        return Stream.of(values).collect(Collectors.toUnmodifiableMap(wireName, value -> value));
    }

    /** The value that a table means with a word. */
    static <E> E word(Map<String, E> words, RowBinaryInput in) throws IOException {
        String word = in.string();
        E value = words.get(word);
        if (value == null) {
            throw new IOException(
                    "A raw row holds '" + word + "' where one of " + words.keySet() + " must be");
        }
        return value;
    }
}
