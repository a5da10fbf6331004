/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.features.RunOpening;
import io.runlight.models.training.Examples.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final RunFeatures FEATURES = new RunFeatures(FeatureSettings.DEFAULT);

    @Test
    void the_last_runs_of_a_pipeline_are_those_of_its_workspace() {
        List<RecordedRun> runs = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            runs.add(run("acme", "run-" + day, day * DAY, ended(day * DAY + 1)));
        }
        for (int day = 20; day < 30; day++) {
            runs.add(run("globex", "run-" + day, day * DAY, ended(day * DAY + 1)));
        }

        Split split = Examples.lastOfEachPipeline(examples(runs), 0.2);

        assertThat(split.late())
                .extracting(Example::workspace)
                .containsExactly("acme", "acme", "globex", "globex");
        assertThat(BusiestPipelines.of(split.early())).containsOnlyKeys("acme/p", "globex/p");
    }

    @Test
    void workspaces_know_nothing_of_each_others_runs() {
        List<RecordedRun> runs = new ArrayList<>();
        for (String workspace : List.of("acme", "globex")) {
            runs.add(run(workspace, "run-1", 0, ended(1_000)));
        }
        runs.add(run("globex", "run-2", DAY, ended(DAY + 1_000)));

        List<Example> examples = examples(runs);

        assertThat(examples).hasSize(3);
        assertThat(examples.get(2).vector()[FEATURES.schema().indexOf("pipeline.ended")])
                .isEqualTo(1);
    }

    @Test
    void only_runs_that_ended_before_they_were_forgotten_are_examples() {
        List<RecordedRun> runs =
                List.of(
                        run("acme", "never", 0, null),
                        run("acme", "late", 0, ended(4 * DAY)),
                        run("acme", "early", 2 * DAY, ended(2 * DAY + 1)),
                        run("acme", "last", 5 * DAY, ended(5 * DAY + 1)));

        List<Example> examples = examples(runs);

        assertThat(examples).extracting(Example::startMillis).containsExactly(2 * DAY, 5 * DAY);
        assertThat(examples).extracting(ExamplesTest::open).containsExactly(2f, 0f);
    }

    @Test
    void the_past_is_forgotten_when_nothing_was_added_for_long() {
        List<RecordedRun> runs =
                List.of(
                        run("acme", "first", 0, ended(DAY)),
                        run("acme", "second", 30 * DAY, ended(31 * DAY)),
                        run("acme", "third", 62 * DAY, ended(63 * DAY)));

        List<Example> examples = examples(runs);

        assertThat(examples)
                .extracting(e -> e.vector()[FEATURES.schema().indexOf("pipeline.ended")])
                .containsExactly(0f, 1f, 0f);
    }

    private static List<Example> examples(List<RecordedRun> runs) {
        return Examples.of(FEATURES, runs, Retention.DEFAULT, run -> true);
    }

    private static float open(Example example) {
        return example.vector()[FEATURES.schema().indexOf("pipeline.open")];
    }

    private static RunEnding ended(long millis) {
        return new RunEnding(millis, false, false, 1);
    }

    private static RecordedRun run(String workspace, String id, long start, RunEnding ending) {
        return new RecordedRun(
                new RunOpening(
                        workspace, "", "p", id, start, null, null, 1, null, null, null, null,
                        Map.of()),
                ending);
    }
}
