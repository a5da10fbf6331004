/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NoFutureProperties {

    private static final float CLOSE = 1e-4f;

    private final RunFeatures features =
            new RunFeatures(
                    FeatureSettings.of(
                            Map.of(
                                    "history.branch", "pipeline, attribute.branch",
                                    "history.user", "user",
                                    "history.workspace", "",
                                    "expected", "branch, workspace",
                                    "previous_run", "previous")));

    @Property(tries = 60)
    void every_value_is_what_the_runs_say_that_had_ended_before(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int count) {
        List<EndedRun> runs = Runs.random(seed, count);
        Map<String, ScoredMoment> moments = new HashMap<>();
        new RunReplay(features)
                .play(runs, (run, moment) -> moments.put(run.opening().runId(), moment));
        Map<String, Double> expected = new HashMap<>();
        moments.forEach((run, moment) -> expected.put(run, moment.expectedSeconds()));
        NaiveHistory naive = new NaiveHistory(runs, expected);

        for (EndedRun run : runs) {
            RunOpening opening = run.opening();
            ScoredMoment moment = moments.get(opening.runId());
            double seconds = moment.expectedSeconds();
            compare("branch", naive.of(opening, seconds, sameBranch(opening)), moment);
            compare("user", naive.of(opening, seconds, sameUser(opening)), moment);
            compare("workspace", naive.of(opening, seconds, other -> true), moment);
        }
    }

    @Property(tries = 60)
    void what_happens_later_changes_nothing(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 150) int count) {
        List<EndedRun> runs = Runs.random(seed, count);
        Map<String, ScoredMoment> all = new HashMap<>();
        Map<String, ScoredMoment> half = new HashMap<>();

        new RunReplay(features).play(runs, (run, moment) -> all.put(run.opening().runId(), moment));
        new RunReplay(features)
                .play(
                        runs.subList(0, count / 2),
                        (run, moment) -> half.put(run.opening().runId(), moment));

        assertThat(half).hasSize(count / 2);
        half.forEach((run, moment) -> assertThat(moment.vector()).isEqualTo(all.get(run).vector()));
    }

    private void compare(String history, Map<String, Double> naive, ScoredMoment moment) {
        naive.forEach(
                (name, value) -> {
                    float actual = moment.vector()[features.schema().indexOf(history + "." + name)];
                    if (value.isNaN()) {
                        assertThat(actual).as(history + "." + name).isNaN();
                    } else {
                        assertThat(actual)
                                .as(history + "." + name)
                                .isCloseTo(
                                        value.floatValue(),
                                        offset(CLOSE * Math.max(1, Math.abs(value.floatValue()))));
                    }
                });
    }

    private static Predicate<RunOpening> sameBranch(RunOpening run) {
        return other ->
                other.pipeline().equals(run.pipeline())
                        && other.attributes().get("branch").equals(run.attributes().get("branch"));
    }

    /** Nobody is like a run whose user is unknown. */
    private static Predicate<RunOpening> sameUser(RunOpening run) {
        return other -> run.userId() != null && run.userId().equals(other.userId());
    }
}
