/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import io.runlight.benchmarks.peers.textbook.message.Message;
import io.runlight.benchmarks.peers.textbook.window.SeriesFact;
import io.runlight.benchmarks.peers.window.Labels;
import io.runlight.benchmarks.peers.window.PeerDimension;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Gives a message to each series that it belongs to. */
final class ToSeries<T extends Message> implements FlatMapFunction<T, SeriesFact> {

    private static final long serialVersionUID = 1L;

    private final List<PeerDimension> dimensions;

    ToSeries(List<PeerDimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    @Override
    public void flatMap(T message, Collector<SeriesFact> facts) {
        Labels labels = message.labels();
        for (PeerDimension dimension : dimensions) {
            String series = dimension.series(labels);
            if (series != null) {
                SeriesFact fact = new SeriesFact();
                fact.workspaceId = message.workspaceId;
                fact.dimension = dimension.wireName();
                fact.series = series;
                fact.eventKind = labels.eventKind();
                fact.userId = labels.userId();
                message.fill(fact);
                facts.collect(fact);
            }
        }
    }
}
