/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.Event;
import java.util.PriorityQueue;

/**
 * The way of events to Kafka: every event takes a moment, some take long (but less than the bound),
 * some arrive twice and some are followed by a message that is no event.
 */
final class Courier {

    private static final long USUAL_MILLIS = 250;
    private static final double SHARE_OF_BOUND = 0.9;

    private final PriorityQueue<Pending> queue = new PriorityQueue<>();
    private final PoisonMaker poison = new PoisonMaker();
    private final Dirt dirt;
    private final Draw draw;
    private final long usualMillis;
    private final long longestMillis;
    private long sequence;
    private long lastEventTime = Long.MIN_VALUE;

    Courier(TrafficPlan plan, Draw draw) {
        this.dirt = plan.dirt();
        this.draw = draw;
        this.longestMillis = (long) (plan.lateness().toMillis() * SHARE_OF_BOUND);
        this.usualMillis = Math.min(USUAL_MILLIS, longestMillis / 8);
    }

    /** Sends an event; returns when it will be delivered. */
    long send(Event event) {
        long delay = draw.chance(dirt.late()) ? delay(longestMillis / 10) : usual();
        return send(event, delay);
    }

    /** Sends an event that takes no longer than usual. */
    long sendAtOnce(Event event) {
        return send(event, usual());
    }

    /** Sends an event so that it is delivered after a time, if the bound allows that. */
    long sendAfter(Event event, long deliverAtMillis) {
        long delay = deliverAtMillis + 1 + usual() - event.eventTimeMillis();
        return send(event, Math.min(Math.max(0, delay), longestMillis));
    }

    private long send(Event event, long delay) {
        long deliverAt = event.eventTimeMillis() + delay;
        lastEventTime = Math.max(lastEventTime, event.eventTimeMillis());
        queue.add(new Pending.First(deliverAt, sequence++, event));
        if (draw.chance(dirt.duplicated())) {
            long again = event.eventTimeMillis() + delay(delay);
            queue.add(new Pending.Again(again, sequence++, event));
        }
        if (draw.chance(dirt.poison())) {
            queue.add(
                    new Pending.Bad(
                            deliverAt, sequence++, event.kind(), poison.beside(event, draw)));
        }
        return deliverAt;
    }

    private long usual() {
        return usualMillis == 0 ? 0 : draw.below((int) usualMillis + 1);
    }

    /** A delay between a least one and the longest that is allowed. */
    private long delay(long least) {
        return least + (long) ((longestMillis - least) * draw.fraction());
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** When the next delivery is due. */
    long nextMillis() {
        return queue.element().deliverAtMillis();
    }

    Pending next() {
        return queue.remove();
    }

    /** The largest event time that was sent so far. */
    long lastEventTimeMillis() {
        return lastEventTime;
    }

    /** How much was sent so far. */
    long sent() {
        return sequence;
    }
}
