/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.event.SourcedEvent;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The Flink types of the core's records. */
public final class EventTypes {

    /** Events with their place in Kafka. */
    public static final TypeInformation<SourcedEvent> SOURCED_EVENT =
            CodecTypeInformation.of(SourcedEvent.class, SourcedEventCodec.class);

    /** Refused input. */
    public static final TypeInformation<DeadLetter> DEAD_LETTER =
            CodecTypeInformation.of(DeadLetter.class, DeadLetterCodec.class);

    private EventTypes() {}
}
