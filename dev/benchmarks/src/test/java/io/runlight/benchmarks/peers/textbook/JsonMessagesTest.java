/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.benchmarks.harness.SimulatedTraffic;
import io.runlight.benchmarks.harness.TrafficPlan;
import io.runlight.benchmarks.peers.textbook.message.CallMessage;
import io.runlight.benchmarks.peers.textbook.message.Message;
import io.runlight.benchmarks.peers.textbook.message.MessageKind;
import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonMessagesTest {

    @Test
    void aMessageHasWhatTheEventSays() throws Exception {
        LlmCallEvent call = (LlmCallEvent) next(MessageKind.CALL);
        CallMessage message = (CallMessage) read(call, MessageKind.CALL);
        assertThat(message.eventId).isEqualTo(call.eventId());
        assertThat(message.eventTime.toEpochMilli()).isEqualTo(call.eventTimeMillis());
        assertThat(message.model).isEqualTo(call.model());
        assertThat(message.latencyMs).isEqualTo(call.latencyMillis());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsReadIntoAPojo(MessageKind kind) throws Exception {
        assertThat(read(next(kind), kind)).isInstanceOf(kind.type());
        assertThat(new JsonMessages<>(kind.type()).getProducedType())
                .isInstanceOf(PojoTypeInfo.class);
    }

    private static Message read(Event event, MessageKind kind) throws Exception {
        JsonMessages<? extends Message> messages = new JsonMessages<>(kind.type());
        messages.open(null);
        return messages.deserialize(new EventJsonWriter().write(event));
    }

    private static Event next(MessageKind kind) {
        SimulatedTraffic traffic = new TrafficPlan(1, 10).traffic();
        Event event = traffic.next();
        while (event.kind() != kind.topic().kind()) {
            event = traffic.next();
        }
        return event;
    }
}
