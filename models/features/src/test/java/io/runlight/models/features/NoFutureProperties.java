/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NoFutureProperties {

    private static final float CLOSE = 1e-4f;
    private static final Retention SHORT =
            new Retention(Duration.ofHours(2), Duration.ofMinutes(50));

    private final RunFeatures features =
            new RunFeatures(
                    FeatureSettings.of(
                            Map.of(
                                    "history.branch", "pipeline, attribute.branch",
                                    "history.pipeline", "pipeline",
                                    "history.user", "user",
                                    "history.workspace", "",
                                    "expected", "branch, workspace",
                                    "previous_run", "previous")));

    @Property(tries = 60)
    void every_value_is_what_the_runs_say_that_had_ended_before(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 150) int count,
            @ForAll boolean forgetful) {
        List<RecordedRun> runs = Runs.random(seed, count);
        Retention retention = forgetful ? SHORT : Retention.FOREVER;
        Map<String, ScoredMoment> moments = new HashMap<>();
        new RunReplay(features, retention)
                .play(runs, (run, moment) -> moments.put(run.opening().runId(), moment));
        Map<String, Double> expected = new HashMap<>();
        moments.forEach((run, moment) -> expected.put(run, moment.expectedSeconds()));
        NaiveHistory naive = new NaiveHistory(runs, retention, expected);

        for (RecordedRun run : runs) {
            RunOpening opening = run.opening();
            ScoredMoment moment = moments.get(opening.runId());
            double seconds = moment.expectedSeconds();
            compare("branch.", naive.of(opening, seconds, sameBranch(opening)), moment);
            compare("user.", naive.of(opening, seconds, sameUser(opening)), moment);
            compare("workspace.", naive.of(opening, seconds, other -> true), moment);
        }
    }

    @Property(tries = 60)
    void what_happens_later_changes_nothing(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 150) int count) {
        List<RecordedRun> runs = Runs.random(seed, count);
        Seen all = new Seen();
        Seen half = new Seen();
        long border = runs.get(count / 2).opening().startMillis();

        new RunReplay(features, SHORT).play(runs, all);
        new RunReplay(features, SHORT).play(runs.subList(0, count / 2), half);

        assertThat(half.starts).hasSize(count / 2);
        half.starts.forEach(
                (run, moment) ->
                        assertThat(moment.vector()).isEqualTo(all.starts.get(run).vector()));
        half.later.forEach(
                (moment, scored) -> {
                    if (moment.progress().atMillis() <= border) {
                        assertThat(scored.vector()).isEqualTo(all.later.get(moment).vector());
                    }
                });
    }

    @Property(tries = 60)
    void what_is_not_told_yet_changes_nothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 150) int count,
            @ForAll boolean forgetful) {
        List<RecordedRun> runs = Runs.random(seed, count);
        Retention retention = forgetful ? SHORT : Retention.FOREVER;
        long border = runs.get(count / 2).opening().startMillis();
        Seen all = new Seen();
        Seen told = new Seen();

        new RunReplay(features, retention).play(runs, all);
        new RunReplay(features, retention)
                .play(runs.stream().map(run -> until(border, run)).toList(), told);

        runs.stream()
                .map(RecordedRun::opening)
                .filter(run -> run.startMillis() <= border)
                .forEach(
                        run ->
                                assertThat(told.starts.get(run.runId()).vector())
                                        .isEqualTo(all.starts.get(run.runId()).vector()));
        all.later.forEach(
                (moment, scored) -> {
                    if (moment.progress().atMillis() <= border) {
                        assertThat(told.later.get(moment).vector()).isEqualTo(scored.vector());
                    }
                });
    }

    /** What is known of a run at a time. */
    private static RecordedRun until(long border, RecordedRun run) {
        if (run.hasEnded() && run.ending().endMillis() <= border) {
            return run;
        }
        return new RecordedRun(
                run.opening(),
                null,
                new RunCourse(
                        run.course().moments().stream()
                                .filter(moment -> moment.atMillis() <= border)
                                .toList(),
                        null,
                        run.course().calls().stream()
                                .filter(call -> call.atMillis() <= border)
                                .toList(),
                        run.course().signs().stream().filter(sign -> sign <= border).toList()));
    }

    @Property(tries = 60)
    void every_value_of_an_open_run_is_what_had_happened_before(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int count) {
        List<RecordedRun> runs = Runs.random(seed, count);
        Seen seen = new Seen();
        new RunReplay(features, Retention.FOREVER).play(runs, seen);
        NaiveProgress naive = new NaiveProgress(runs);
        int looked = 0;

        for (RecordedRun run : runs) {
            List<RunProgress> moments = run.course().moments();
            for (int i = 0; i < moments.size(); i++) {
                ScoredMoment moment =
                        seen.later.get(new Moment(run.opening().runId(), moments.get(i)));
                if (moment == null) {
                    assertThat(run.hasEnded()).isTrue();
                    assertThat(moments.get(i).atMillis())
                            .isGreaterThanOrEqualTo(run.ending().endMillis());
                } else {
                    compare("progress.", naive.of(run, i, moment.expectedSeconds()), moment);
                    looked++;
                }
            }
        }
        assertThat(looked).isEqualTo(seen.later.size());
    }

    @Property(tries = 60)
    void what_is_said_of_providers_and_anomalies_is_what_had_happened_before(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int count) {
        List<RecordedRun> runs = Runs.random(seed, count);
        Seen seen = new Seen();
        new RunReplay(features, Retention.FOREVER).play(runs, seen);
        NaiveHealth naive = new NaiveHealth(runs);

        for (RecordedRun run : runs) {
            String id = run.opening().runId();
            compare("", naive.atStart(run), seen.starts.get(id));
            for (RunProgress progress : run.course().moments()) {
                ScoredMoment moment = seen.later.get(new Moment(id, progress));
                if (moment != null) {
                    compare("progress.", naive.whileItGoesOn(run, progress), moment);
                }
            }
        }
    }

    @Test
    void made_up_runs_have_providers_that_fail_and_anomalies() {
        List<ScoredMoment> starts = new ArrayList<>();
        List<ScoredMoment> later = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            Seen seen = new Seen();
            new RunReplay(features, Retention.FOREVER).play(Runs.random(seed, 150), seen);
            starts.addAll(seen.starts.values());
            later.addAll(seen.later.values());
        }

        assertThat(values("provider_error_rate_10m", starts)).contains(0f, 1f, Float.NaN);
        assertThat(values("open_anomalies", starts)).contains(0f, 1f, 2f, 3f);
        assertThat(values("progress.provider_error_rate_10m", later)).contains(0f, 1f, Float.NaN);
        assertThat(values("progress.open_anomalies", later)).contains(0f, 1f, 2f, 3f);
    }

    private List<Float> values(String feature, Collection<ScoredMoment> moments) {
        int index = features.schema().indexOf(feature);
        return moments.stream().map(moment -> moment.vector()[index]).toList();
    }

    @Property(tries = 20)
    void what_was_known_at_the_start_stays_and_the_rest_is_missing_then(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int count) {
        Seen seen = new Seen();
        new RunReplay(features, SHORT).play(Runs.random(seed, count), seen);
        int begin = features.schema().indexOf("progress.elapsed");

        seen.starts
                .values()
                .forEach(start -> assertThat(from(begin, start)).containsOnly(Float.NaN));
        seen.later.forEach(
                (moment, scored) ->
                        assertThat(Arrays.copyOf(scored.vector(), begin))
                                .isEqualTo(
                                        Arrays.copyOf(
                                                seen.starts.get(moment.runId()).vector(), begin)));
    }

    private static float[] from(int begin, ScoredMoment moment) {
        return Arrays.copyOfRange(moment.vector(), begin, moment.vector().length);
    }

    private void compare(String prefix, Map<String, Double> naive, ScoredMoment moment) {
        naive.forEach(
                (name, value) -> {
                    float actual = moment.vector()[features.schema().indexOf(prefix + name)];
                    if (value.isNaN()) {
                        assertThat(actual).as(prefix + name).isNaN();
                    } else {
                        assertThat(actual)
                                .as(prefix + name)
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

    private record Moment(String runId, RunProgress progress) {}

    /** All that a replay shows. */
    private static final class Seen implements RunReplay.Viewer {

        final Map<String, ScoredMoment> starts = new HashMap<>();
        final Map<Moment, ScoredMoment> later = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        @Override
        public void starts(RecordedRun run, ScoredMoment moment) {
            starts.put(run.opening().runId(), moment);
        }

        @Override
        public void goesOn(RecordedRun run, ScoredMoment moment) {
            String id = run.opening().runId();
            int number = numbers.merge(id, 1, Integer::sum) - 1;
            later.put(new Moment(id, run.course().moments().get(number)), moment);
        }
    }
}
