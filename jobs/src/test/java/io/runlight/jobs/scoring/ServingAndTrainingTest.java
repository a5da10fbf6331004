/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.Event;
import io.runlight.models.features.EndedRun;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.features.RunReplay;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.training.RunCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model learns from is what it is asked about later, bit by bit. */
class ServingAndTrainingTest {

    private static final int RUNS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameEventsGiveTheSameVectors(long seed) throws Exception {
        List<Event> events = RunTales.events(RUNS, seed);

        Map<String, List<String>> trained = trained(events);

        assertThat(trained).hasSize(RUNS);
        assertThat(trained.values().stream().mapToInt(List::size).sum()).isGreaterThan(2 * RUNS);
        assertThat(served(events, seed)).isEqualTo(trained);
    }

    private static Map<String, List<String>> trained(List<Event> events) {
        RunCollector collector = new RunCollector();
        events.forEach(collector::add);
        Map<String, List<String>> vectors = new TreeMap<>();
        new RunReplay(new RunFeatures(FeatureSettings.DEFAULT))
                .play(
                        collector.runs(),
                        new RunReplay.Viewer() {
                            @Override
                            public void starts(EndedRun run, ScoredMoment moment) {
                                add(vectors, run.opening().runId(), moment.vector());
                            }

                            @Override
                            public void goesOn(EndedRun run, ScoredMoment moment) {
                                add(vectors, run.opening().runId(), moment.vector());
                            }
                        });
        return vectors;
    }

    private static Map<String, List<String>> served(List<Event> events, long seed)
            throws Exception {
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, List<String>> vectors = new TreeMap<>();
        try (ScoringHarness harness = new ScoringHarness()) {
            for (Event event : shuffled) {
                harness.take(event);
            }
            harness.until(Watermark.MAX_WATERMARK.getTimestamp());
            for (Prediction prediction : harness.predictions()) {
                if (prediction.when() == ScoredWhen.START || prediction.when() == ScoredWhen.STEP) {
                    add(vectors, prediction.run().runId(), prediction.features());
                }
            }
        }
        return vectors;
    }

    private static void add(Map<String, List<String>> vectors, String run, float[] vector) {
        vectors.computeIfAbsent(run, unknown -> new ArrayList<>()).add(Arrays.toString(vector));
    }
}
