/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import io.runlight.benchmarks.peers.textbook.message.Message;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Lets the first message with an id pass; the state of an id ends after an hour. */
final class DropDuplicates<T extends Message> extends KeyedProcessFunction<String, T, T> {

    private static final long serialVersionUID = 1L;
    private static final Duration HORIZON = Duration.ofHours(1);

    private transient ValueState<Boolean> seen;

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<Boolean> descriptor =
                new ValueStateDescriptor<>("seen", Types.BOOLEAN);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(HORIZON).build());
        seen = getRuntimeContext().getState(descriptor);
    }

    @Override
    public void processElement(T message, Context context, Collector<T> first) throws Exception {
        if (seen.value() == null) {
            seen.update(true);
            first.collect(message);
        }
    }
}
