/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.api.watermark.Watermark;

/** The same events as they may arrive, and all that is said then, sorted. */
final class Arrivals {

    private final ScoringSettings settings;
    private final List<Event> inOrder;

    Arrivals(ScoringSettings settings, List<Event> events) {
        this.settings = settings;
        this.inOrder = new ArrayList<>(events);
        inOrder.sort(Comparator.comparingLong(Event::eventTimeMillis));
    }

    /** One by one in the order of their time, which passes with each. */
    List<String> live() throws Exception {
        List<String> said = new ArrayList<>();
        try (ScoringHarness harness = new ScoringHarness(settings, ScoringHarness.State.NONE)) {
            for (Event event : inOrder) {
                harness.take(event);
                harness.until(event.eventTimeMillis() - 1);
            }
            harness.until(Watermark.MAX_WATERMARK.getTimestamp());
            addSaid(harness, said);
        }
        Collections.sort(said);
        return said;
    }

    /** Half of the events in any order, a restart, and the other half in any order. */
    List<String> shuffledOverARestart(int seed) throws Exception {
        List<String> said = new ArrayList<>();
        int half = inOrder.size() / 2;
        ScoringHarness.State state;
        try (ScoringHarness harness = new ScoringHarness(settings, ScoringHarness.State.NONE)) {
            takeShuffled(harness, inOrder.subList(0, half), seed);
            harness.until(inOrder.get(half).eventTimeMillis() - 1);
            state = harness.snapshot();
            addSaid(harness, said);
        }
        try (ScoringHarness harness = new ScoringHarness(settings, state)) {
            takeShuffled(harness, inOrder.subList(half, inOrder.size()), seed);
            harness.until(Watermark.MAX_WATERMARK.getTimestamp());
            addSaid(harness, said);
        }
        Collections.sort(said);
        return said;
    }

    private static void takeShuffled(ScoringHarness harness, List<Event> events, int seed)
            throws Exception {
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        for (Event event : shuffled) {
            harness.take(event);
        }
    }

    /** As text, because arrays are equal only to themselves; without how long it took. */
    private static void addSaid(ScoringHarness harness, List<String> texts) {
        for (Prediction said : harness.predictions()) {
            texts.add(
                    said.run()
                            + "#"
                            + said.scoreNumber()
                            + said.role()
                            + said.when()
                            + said.atMillis()
                            + said.estimate()
                            + said.remainingSeconds()
                            + Arrays.toString(said.features()));
        }
        harness.outcomes().forEach(outcome -> texts.add(outcome.toString()));
    }
}
