/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.topic.Topic;
import io.runlight.generators.truth.GroundTruth.Poison;
import java.util.Optional;

/**
 * The maker of messages that are no events: it takes an event, breaks it in one of the ways of
 * {@link Spoilage}, each in its turn, and says why it must be refused.
 */
final class PoisonMaker {

    private static final Spoilage[] WAYS = Spoilage.values();

    private final EventJsonWriter json = new EventJsonWriter();
    private int serial;

    /** A poison message that could have been sent beside an event. */
    Poison beside(Event event, Draw draw) {
        serial++;
        String id = "poison-" + serial;
        SpoiledText text = SpoiledText.of(event.kind(), id, json.write(event));
        for (int turn = serial; ; turn++) {
            Spoilage way = WAYS[turn % WAYS.length];
            Optional<byte[]> payload = way.spoil(text, draw);
            if (payload.isPresent()) {
                return new Poison(
                        event.kind().wireName(),
                        Topic.of(event.kind()).topicName(),
                        id,
                        way.reason().code(),
                        way.field(event.kind()),
                        payload.get());
            }
        }
    }
}
