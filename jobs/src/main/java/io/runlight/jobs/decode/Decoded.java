/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.decode;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.type.CodecTypeInformation;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What became of one Kafka record: an event, or a refusal; the other one is null.
 *
 * @param event the event, or null
 * @param refusal the dead letter, or null
 */
public record Decoded(SourcedEvent event, DeadLetter refusal) {

    /** The Flink type. */
    public static final TypeInformation<Decoded> TYPE =
            CodecTypeInformation.of(Decoded.class, DecodedCodec.class);

    /** An event. */
    public static Decoded of(SourcedEvent event) {
        return new Decoded(event, null);
    }

    /** A refusal. */
    public static Decoded of(DeadLetter refusal) {
        return new Decoded(null, refusal);
    }

    /** The event time; a refusal has none, so that it does not move the watermark. */
    public long timestamp() {
        return event == null ? TimestampAssigner.NO_TIMESTAMP : event.event().eventTimeMillis();
    }
}
