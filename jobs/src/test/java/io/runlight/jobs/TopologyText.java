/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;

/** A topology as text, one line for each operator: uid, name, parallelism, where from. */
final class TopologyText {

    private TopologyText() {}

    static String of(StreamExecutionEnvironment env) {
        StreamGraph graph = env.getStreamGraph(false);
        return graph.getStreamNodes().stream()
                .sorted(Comparator.comparing(TopologyText::uid))
                .map(node -> line(node, graph))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(StreamNode node, StreamGraph graph) {
        String from =
                node.getInEdges().stream()
                        .map(edge -> edge(edge, graph))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return String.join(
                        " | ",
                        uid(node),
                        node.getOperatorName(),
                        String.valueOf(node.getParallelism()),
                        from.isEmpty() ? "-" : from)
                .strip();
    }

    private static String edge(StreamEdge edge, StreamGraph graph) {
        String tag = edge.getOutputTag() == null ? "" : "#" + edge.getOutputTag().getId();
        return uid(graph.getStreamNode(edge.getSourceId()))
                + tag
                + " by "
                + edge.getPartitioner().toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static String uid(StreamNode node) {
        return String.valueOf(node.getTransformationUID());
    }
}
