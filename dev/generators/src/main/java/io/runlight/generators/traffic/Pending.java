/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.generators.truth.GroundTruth.Poison;

/** Something that waits for its time of delivery; ties go by the order of sending. */
sealed interface Pending extends Comparable<Pending> {

    long deliverAtMillis();

    long sequence();

    @Override
    default int compareTo(Pending other) {
        int byTime = Long.compare(deliverAtMillis(), other.deliverAtMillis());
        return byTime != 0 ? byTime : Long.compare(sequence(), other.sequence());
    }

    /** The first delivery of an event. */
    record First(long deliverAtMillis, long sequence, Event event) implements Pending {}

    /** A repeated delivery of an event. */
    record Again(long deliverAtMillis, long sequence, Event event) implements Pending {}

    /** The delivery of a message that is no event. */
    record Bad(long deliverAtMillis, long sequence, EventKind kind, Poison poison)
            implements Pending {}
}
