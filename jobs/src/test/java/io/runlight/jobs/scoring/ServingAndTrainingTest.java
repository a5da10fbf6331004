/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.Event;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.features.RunReplay;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.training.RunCollector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model learns from is what it is asked about later, bit by bit. */
class ServingAndTrainingTest {

    private static final int RUNS = 200;
    private static final long START = RunTales.START;
    private static final long DAY = Duration.ofDays(1).toMillis();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameEventsGiveTheSameVectors(long seed) throws Exception {
        List<Event> events = RunTales.events(RUNS, seed);

        Map<String, List<String>> trained = trained(events, Retention.DEFAULT);

        assertThat(trained).hasSize(RUNS);
        assertThat(trained.values().stream().mapToInt(List::size).sum()).isGreaterThan(2 * RUNS);
        assertThat(served(events, seed)).isEqualTo(trained);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aRunWithoutAnEndIsOpenForBothUntilBothForgetIt(long seed) throws Exception {
        List<Event> events = new ArrayList<>(RunTales.events(RUNS, seed));
        events.removeIf(event -> event.eventId().matches("run-[12]?[07]-end"));
        events.addAll(RunTales.events(RUNS, seed, "soon-", START + DAY));
        events.addAll(RunTales.events(RUNS, seed, "late-", START + 4 * DAY));

        Map<String, List<String>> trained = trained(events, Retention.DEFAULT);

        assertThat(trained).hasSize(3 * RUNS).isNotEqualTo(trained(events, Retention.FOREVER));
        assertThat(values("provider_error_rate_10m", events)).contains("NaN").hasSizeGreaterThan(9);
        assertThat(values("progress.provider_calls_10m", events)).hasSizeGreaterThan(9);
        assertThat(values("open_anomalies", events)).contains("0.0", "1.0");
        assertThat(values("progress.open_anomalies", events)).contains("0.0", "1.0");
        assertThat(served(events, seed)).isEqualTo(trained);
        assertThat(servedAsTheyHappen(events)).isEqualTo(trained);
    }

    private static Set<String> values(String feature, List<Event> events) {
        int index = new RunFeatures(FeatureSettings.DEFAULT).schema().indexOf(feature);
        return trained(events, Retention.DEFAULT).values().stream()
                .flatMap(List::stream)
                .map(vector -> vector.substring(1, vector.length() - 1).split(", ")[index])
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> trained(List<Event> events, Retention retention) {
        RunCollector collector = new RunCollector();
        events.forEach(collector::add);
        Map<String, List<String>> vectors = new TreeMap<>();
        new RunReplay(new RunFeatures(FeatureSettings.DEFAULT), retention)
                .play(
                        collector.runs(),
                        new RunReplay.Viewer() {
                            @Override
                            public void starts(RecordedRun run, ScoredMoment moment) {
                                add(vectors, run.opening().runId(), moment.vector());
                            }

                            @Override
                            public void goesOn(RecordedRun run, ScoredMoment moment) {
                                add(vectors, run.opening().runId(), moment.vector());
                            }
                        });
        return vectors;
    }

    private static Map<String, List<String>> served(List<Event> events, long seed)
            throws Exception {
        List<Event> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        try (ScoringHarness harness = new ScoringHarness()) {
            for (Event event : shuffled) {
                harness.take(event);
            }
            return said(harness.until(Watermark.MAX_WATERMARK.getTimestamp()));
        }
    }

    private static Map<String, List<String>> servedAsTheyHappen(List<Event> events)
            throws Exception {
        List<Event> inOrder = new ArrayList<>(events);
        inOrder.sort(Comparator.comparingLong(Event::eventTimeMillis));
        try (ScoringHarness harness = new ScoringHarness()) {
            for (Event event : inOrder) {
                harness.take(event).until(event.eventTimeMillis() - 1);
            }
            return said(harness.until(Watermark.MAX_WATERMARK.getTimestamp()));
        }
    }

    private static Map<String, List<String>> said(ScoringHarness harness) {
        Map<String, List<String>> vectors = new TreeMap<>();
        for (Prediction prediction : harness.predictions()) {
            if (prediction.when() == ScoredWhen.START || prediction.when() == ScoredWhen.STEP) {
                add(vectors, prediction.run().runId(), prediction.features());
            }
        }
        return vectors;
    }

    private static void add(Map<String, List<String>> vectors, String run, float[] vector) {
        vectors.computeIfAbsent(run, unknown -> new ArrayList<>()).add(Arrays.toString(vector));
    }
}
