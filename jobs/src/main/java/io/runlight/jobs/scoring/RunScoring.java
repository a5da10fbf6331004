/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.rule.RuleBook;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.scoring.Remembered.ClosedRun;
import io.runlight.jobs.scoring.Remembered.OpenRun;
import io.runlight.jobs.scoring.RunNews.Called;
import io.runlight.jobs.scoring.RunNews.Ended;
import io.runlight.jobs.scoring.RunNews.Opened;
import io.runlight.jobs.scoring.RunNews.StepEnded;
import io.runlight.jobs.scoring.RunNews.StepStarted;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.features.RunOpening;
import io.runlight.models.features.RunProgress;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.features.history.ProgressHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rules of scoring in plain Java: what is said of runs, moment by moment, and what is learned
 * of them for later runs.
 *
 * <p>At one time runs start first, then all is looked at, and only then anything of it is
 * remembered: an end counts for what starts strictly later, as in {@link
 * io.runlight.models.features.RunReplay}.
 */
final class RunScoring {

    private static final Comparator<Lesson> AS_STARTED =
            Comparator.comparingLong((Lesson lesson) -> lesson.opening.startMillis())
                    .thenComparing(lesson -> lesson.opening.runId());

    private final RunFeatures features;
    private final StateMemory memory;
    private final BoundsMemory bounds;
    private final ScoringSettings settings;
    private final Scorer scorer;
    private final ModelsInForce models;

    /** Those of one time, which are remembered in any order. */
    private final List<RunMoment> calls = new ArrayList<>();

    private WriteBackState<Place, Remembered> state;
    private String workspace;
    private long now;

    /**
     * @param changes which models predict from when on
     */
    RunScoring(ScoringSettings settings, RuleBook changes, ScoringOutput output) {
        this.settings = settings;
        FeatureSettings ofFeatures = settings.featureSettings();
        this.features = new RunFeatures(ofFeatures);
        this.memory = new StateMemory(ofFeatures, settings.ofMemory());
        this.bounds = new BoundsMemory(settings.ofMemory());
        this.scorer =
                new Scorer(features, memory, bounds, new RiskAlerts(settings.deadlines()), output);
        this.models =
                new ModelsInForce(
                        changes, new ModelShelf(Path.of(settings.registry()), features.schema()));
    }

    RunFeatures features() {
        return features;
    }

    /** How many versions that are to predict cannot. */
    int missingModels() {
        return models.missing();
    }

    /** Looks whether versions that could not be read are there again. */
    void lookForMissingModels() {
        models.lookAgain();
    }

    /**
     * Takes all moments of one time in a workspace, in their order.
     *
     * @param time theirs, or how far event time has come if that is later
     */
    void take(
            String workspaceId,
            long time,
            List<RunMoment> moments,
            WriteBackState<Place, Remembered> newState) {
        state = newState;
        workspace = workspaceId;
        now = time;
        memory.at(state, workspace, now);
        bounds.at(state, workspace, now);
        scorer.use(models.at(now));
        List<String> ending =
                moments.stream().filter(RunMoment::isEnd).map(RunMoment::runId).toList();
        List<Lesson> lessons = new ArrayList<>();
        for (RunMoment moment : moments) {
            take(moment, ending, lessons);
        }
        for (RunMoment moment : calls) {
            Called call = (Called) moment.news();
            memory.call(workspace, moment.atMillis(), call.provider(), call.failed());
        }
        calls.clear();
        lessons.sort(AS_STARTED);
        for (Lesson lesson : lessons) {
            lesson.learn.run();
        }
    }

    /** Forgets a run of which nothing was heard for very long. */
    void forget(OpenRun run, long time, WriteBackState<Place, Remembered> newState) {
        scorer.forget(run, time);
        memory.at(newState, run.opening.workspace(), time).forget(run.opening);
    }

    private void take(RunMoment moment, List<String> ending, List<Lesson> lessons) {
        state.select(Place.run(workspace, moment.runId()));
        Remembered known = state.get();
        if (moment.news() instanceof Opened opened) {
            if (known == null) {
                open(opened.opening());
            }
        } else if (known instanceof OpenRun run) {
            goOn(run, moment, ending.contains(moment.runId()), lessons);
            keepOpen(run);
        } else if (known instanceof ClosedRun && moment.isEnd()) {
            keepClosed();
        }
    }

    private void open(RunOpening opening) {
        ScoredMoment start = features.at(opening, memory);
        OpenRun run = new OpenRun(opening, start);
        scorer.score(run, ScoredWhen.START, opening.startMillis());
        memory.start(opening);
        keepOpen(run);
    }

    private void goOn(OpenRun run, RunMoment moment, boolean ends, List<Lesson> lessons) {
        RunNews news = moment.news();
        if (news instanceof Called call) {
            run.course.take(call);
            calls.add(moment);
        } else if (news instanceof StepStarted start) {
            if (run.course.take(start, moment.atMillis()) && start.isRetry() && !ends) {
                scorer.score(run, ScoredWhen.RETRY, moment.atMillis());
            }
        } else if (news instanceof StepEnded end) {
            if (run.course.take(end, moment.atMillis()) && !ends) {
                endStep(run, moment.atMillis(), lessons);
            }
        } else if (news instanceof Ended end) {
            end(run, end, lessons);
        }
    }

    private void endStep(OpenRun run, long atMillis, List<Lesson> lessons) {
        RunProgress progress = run.course.progress(atMillis);
        ProgressHistory usual = memory.progress(run.opening.workspace(), run.opening.pipeline());
        run.course.slowestStep = usual.slowest(progress, run.course.slowestStep);
        scorer.score(run, ScoredWhen.STEP, atMillis);
        lessons.add(new Lesson(run.opening, () -> memory.endStep(run.opening, progress)));
    }

    private void end(OpenRun run, Ended end, List<Lesson> lessons) {
        RunProgress atEnd =
                run.course.isKnown() ? run.course.progress(end.ending().endMillis()) : null;
        scorer.end(run, end.ending());
        lessons.add(
                new Lesson(
                        run.opening,
                        () -> {
                            memory.end(
                                    run.opening, end.ending(), atEnd, run.start.expectedSeconds());
                            bounds.learn(run, end.ending());
                            close(run.opening.runId());
                        }));
    }

    private void close(String runId) {
        state.select(Place.run(workspace, runId));
        state.put(new ClosedRun());
        keepClosed();
    }

    /**
     * Puts it back, for it may have made room for histories meanwhile. It is woken at a full
     * minute, see {@link Retention#forgetsOpen}, and so is one that ended.
     */
    private void keepOpen(OpenRun run) {
        state.select(Place.run(workspace, run.opening.runId()));
        state.put(run);
        state.wakeAt(settings.ofMemory().forgetsOpen(now));
    }

    private void keepClosed() {
        state.changed();
        state.wakeAt(Retention.endOfMinute(now + settings.closedRetention().toMillis()));
    }

    /** Something that is remembered of a run, once all has been looked at. */
    private record Lesson(RunOpening opening, Runnable learn) {}
}
