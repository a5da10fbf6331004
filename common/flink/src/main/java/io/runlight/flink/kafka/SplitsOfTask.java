/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import java.util.ArrayList;
import java.util.List;

/**
 * The splits that one source task reads, and how many events it took from all of them: a clock that
 * also runs while the task is under back pressure.
 *
 * <p>A Kafka consumer asks for every partition that it has no records of and hands out what came in
 * turn, so that a partition with records is never passed over for long. One that brought nothing
 * while the others brought several full fetches each is empty.
 */
final class SplitsOfTask {

    /** A silent split is found when it was silent for so much more than it has to be. */
    private static final int LOOKS_PER_ROUND = 10;

    private final long eventsOfEachOther;
    private final long eventsBetweenLooks;
    private final List<IdleWatermarks<?>> splits = new ArrayList<>();

    private long events;
    private long nextLook;
    private int speaking;

    /**
     * @param eventsOfEachOther how many events each of the others brings while a split is silent
     *     before it is idle
     */
    SplitsOfTask(long eventsOfEachOther) {
        this.eventsOfEachOther = eventsOfEachOther;
        this.eventsBetweenLooks = Math.max(1, eventsOfEachOther / LOOKS_PER_ROUND);
        this.nextLook = eventsBetweenLooks;
    }

    void add(IdleWatermarks<?> split) {
        splits.add(split);
    }

    /** Says that a split brought its first event. */
    void oneMoreSpeaks() {
        speaking++;
    }

    /** Counts an event of any split, and returns how many there were. */
    long count() {
        events++;
        if (events >= nextLook) {
            nextLook = events + eventsBetweenLooks;
            splits.forEach(IdleWatermarks::look);
        }
        return events;
    }

    /** How many events all splits brought. */
    long events() {
        return events;
    }

    /** Has every split looked after at the next event. */
    void lookSoon() {
        nextLook = events;
    }

    /** Whether a split is idle that was silent since so many events. */
    boolean isLong(long eventsOfOthers) {
        return eventsOfOthers >= eventsOfEachOther * Math.max(1, speaking);
    }
}
