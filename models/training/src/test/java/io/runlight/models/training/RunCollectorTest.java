/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.features.RunProgress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunCollectorTest {

    private static final long BEGINNING = 1_700_000_000_000L;

    @Test
    void each_end_of_a_step_is_a_moment_with_what_had_happened() throws Exception {
        RunCollector collector = new RunCollector();
        events().forEach(collector::add);

        RecordedRun run = collector.runs().get(0);

        assertThat(run.course().moments())
                .extracting(
                        RunProgress::atMillis,
                        RunProgress::lastStep,
                        RunProgress::lastStepFailed,
                        RunProgress::lastStepSeconds,
                        RunProgress::stepsCompleted,
                        RunProgress::attemptsOpen,
                        RunProgress::attemptsFailed,
                        RunProgress::retries,
                        RunProgress::llmCalls,
                        RunProgress::llmErrors,
                        RunProgress::tokens)
                .containsExactly(
                        tuple(BEGINNING + 3_000, "ask", true, 2.0, 0, 1, 1, 0, 1L, 1L, 10L),
                        tuple(BEGINNING + 6_000, "load", false, 5.5, 1, 1, 1, 1, 1L, 1L, 10L),
                        tuple(BEGINNING + 8_000, "ask", false, 3.0, 2, 0, 1, 1, 2L, 1L, 160L));
        assertThat(run.course().atEnd().tokens()).isEqualTo(160);
        assertThat(run.course().atEnd().costUsd()).isEqualTo(0.5);
    }

    @Test
    void the_order_in_which_events_come_does_not_matter() throws Exception {
        RunCollector inOrder = new RunCollector();
        events().forEach(inOrder::add);
        List<Event> shuffled = new ArrayList<>(events());
        shuffled.addAll(events());
        Collections.shuffle(shuffled, new Random(3));
        RunCollector anyOrder = new RunCollector();
        shuffled.forEach(anyOrder::add);

        assertThat(anyOrder.runs().get(0).course()).isEqualTo(inOrder.runs().get(0).course());
    }

    @Test
    void examples_know_their_moments() throws Exception {
        RunCollector collector = new RunCollector();
        events().forEach(collector::add);

        List<Example> examples =
                Examples.of(
                        new RunFeatures(FeatureSettings.DEFAULT),
                        collector.runs(),
                        Retention.DEFAULT,
                        run -> true);

        assertThat(examples).hasSize(1);
        assertThat(examples.get(0).moments())
                .extracting(moment -> moment.elapsedSeconds())
                .containsExactly(3.0, 6.0, 8.0);
    }

    private static List<Event> events() throws RefusedException {
        return List.of(
                event(EventKind.PIPELINE_RUN, 0, "\"status\":\"started\""),
                step(500, "load", 1, "started", ""),
                step(1_000, "ask", 1, "started", ""),
                call(2_000, ",\"input_tokens\":10,\"error_type\":\"Timeout\""),
                step(3_000, "ask", 1, "failed", ""),
                step(4_000, "ask", 2, "started", ""),
                step(6_000, "load", 1, "completed", ""),
                call(7_000, ",\"input_tokens\":100,\"output_tokens\":50,\"cost_usd\":0.5"),
                step(8_000, "ask", 2, "completed", ",\"duration_ms\":3000"),
                event(EventKind.PIPELINE_RUN, 9_000, "\"status\":\"completed\""),
                call(10_000, ",\"input_tokens\":77"));
    }

    private static Event step(long millis, String step, int attempt, String status, String more)
            throws RefusedException {
        return event(
                EventKind.STEP,
                millis,
                "\"step\":\"%s\",\"attempt\":%d,\"status\":\"%s\"%s"
                        .formatted(step, attempt, status, more));
    }

    private static Event call(long millis, String more) throws RefusedException {
        return event(
                EventKind.LLM_CALL,
                millis,
                "\"provider\":\"p\",\"model\":\"m\",\"step\":\"ask\"%s".formatted(more));
    }

    private static Event event(EventKind kind, long millis, String more) throws RefusedException {
        String json =
                "{\"event_id\":\"%s-%d\",\"event_time\":%d,\"workspace_id\":\"w\",\"pipeline\":\"p\",\"run_id\":\"r\",%s}"
                        .formatted(kind.name(), millis, BEGINNING + millis, more);
        return new EventDecoder().decode(kind, json.getBytes(StandardCharsets.UTF_8));
    }
}
