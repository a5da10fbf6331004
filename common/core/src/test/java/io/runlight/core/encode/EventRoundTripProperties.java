/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.decode.EventDecoder;
import io.runlight.core.event.Event;
import io.runlight.core.event.RandomEvents;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.wire.EventBinaryCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class EventRoundTripProperties {

    private final EventJsonWriter writer = new EventJsonWriter();
    private final EventDecoder decoder = new EventDecoder();
    private final EventBinaryCodec codec = new EventBinaryCodec();

    @Provide
    Arbitrary<Event> events() {
        return RandomEvents.arbitrary();
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void an_event_written_as_json_is_decoded_to_the_same_event(@ForAll("events") Event event)
            throws Exception {
        byte[] json = writer.write(event);

        Event decoded = decoder.decode(event.kind(), json);

        assertThat(decoded).isEqualTo(event);
        assertThat(decoder.kindOf(json)).isEqualTo(event.kind());
        assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("\n");
        assertThat(writer.write(decoded)).isEqualTo(json);
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void an_event_in_binary_form_comes_back_the_same_and_leaves_nothing_unread(
            @ForAll("events") Event event, @ForAll int partition, @ForAll long offset)
            throws Exception {
        SourcedEvent sourced = new SourcedEvent(event, partition, offset);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        codec.write(sourced, new DataOutputStream(bytes));

        DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(codec.read(input)).isEqualTo(sourced);
        assertThat(input.available()).isZero();
    }
}
