/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.local.flink.JobManagerException;

/** The part of the demo in which events flow: from the first one fed to the end of the job. */
final class DemoRun {

    private static final long TICK_MILLIS = 1_000;
    private static final int TICKS_PER_LINE = 5;

    private final DemoOptions options;
    private final DemoEngines engines;
    private final DemoJob job;
    private final Screen screen;
    private final Interruption interruption;
    private final Stopwatch stopwatch;
    private long rowsBefore;
    private boolean firstResultShown;

    DemoRun(
            DemoOptions options,
            DemoEngines engines,
            DemoJob job,
            Screen screen,
            Interruption interruption,
            Stopwatch stopwatch) {
        this.options = options;
        this.engines = engines;
        this.job = job;
        this.screen = screen;
        this.interruption = interruption;
        this.stopwatch = stopwatch;
    }

    void run(DemoState.FeedPosition earlier) {
        DemoState state = state(earlier);
        state.write(options.data());
        boolean drained = false;
        try (EventInput input = options.source().open(options.speed(), earlier);
                AlertReader alerts =
                        new AlertReader(
                                engines.kafka().bootstrapServers(), new AlertFeed(screen)::show);
                Backlog backlog = new Backlog(engines.kafka());
                Feeder feeder =
                        new Feeder(engines.kafka().bootstrapServers(), input, options.speed());
                Learning learning = new Learning(engines, options, screen, stopwatch)) {
            Invitation.print(engines, screen);
            Progress progress = new Progress(engines, feeder, backlog, alerts, stopwatch);
            rowsBefore = progress.sample().rows();
            alerts.start();
            feeder.start();
            learning.start();
            screen.print(
                    "%s %s, %s"
                            .formatted(
                                    input.alreadyDelivered() > 0 ? "Continuing" : "Feeding",
                                    input.description(),
                                    options.speed()));
            boolean done = follow(progress, feeder, state);
            screen.endStatus();
            if (done) {
                learning.finish();
            }
            if (done && options.once()) {
                drained = true;
                end(true);
                Summary.print(engines.sql(), screen);
            } else if (done) {
                Summary.print(engines.sql(), screen);
                screen.print("\nEverything is processed; Ctrl-C ends the demo.");
                followUntilInterrupted(progress);
            }
            feeder.stop();
            state = state.withFeed(feeder.position());
        }
        finish(state, drained);
    }

    /** Shows progress until all is processed (true) or a stop is wanted (false). */
    private boolean follow(Progress progress, Feeder feeder, DemoState state) {
        for (int tick = 0; !interruption.await(TICK_MILLIS); tick++) {
            job.requireAlive();
            boolean complete = feeder.complete();
            ProgressSample sample = progress.sample();
            show(sample, tick);
            state.withFeed(feeder.position()).write(options.data());
            if (complete && sample.backlog() == 0 && job.allTasksRun()) {
                return true;
            }
        }
        return false;
    }

    private void followUntilInterrupted(Progress progress) {
        long alerts = 0;
        while (!interruption.await(TICK_MILLIS)) {
            ProgressSample sample = progress.sample();
            if (screen.isTerminal() || sample.alerts() != alerts) {
                screen.status(sample.line());
            }
            alerts = sample.alerts();
        }
        screen.endStatus();
    }

    private void show(ProgressSample sample, int tick) {
        if (!firstResultShown && sample.rows() > rowsBefore) {
            firstResultShown = true;
            screen.print(
                    "%4d s  the first new rows are visible in ClickHouse"
                            .formatted(sample.seconds()));
        }
        if (screen.isTerminal() || tick % TICKS_PER_LINE == 0) {
            screen.status(sample.line());
        }
    }

    private void finish(DemoState state, boolean drained) {
        if (!drained) {
            end(false);
        } else if (options.keepOpen()) {
            screen.print("\nThe engines stay open; Ctrl-C ends them.");
            interruption.await();
        }
        state.withJob("", drained).write(options.data());
    }

    private void end(boolean drain) {
        screen.print("%4d s  stopping the job with a savepoint".formatted(stopwatch.seconds()));
        try {
            job.stop(drain);
            screen.print("%4d s  stopped, everything is committed".formatted(stopwatch.seconds()));
        } catch (JobManagerException e) {
            if (drain) {
                throw e;
            }
            screen.print(
                    "No savepoint (%s); the last checkpoint will do".formatted(e.getMessage()));
        }
    }

    private DemoState state(DemoState.FeedPosition feed) {
        return new DemoState(
                ProcessHandle.current().pid(),
                engines.kafka().bootstrapServers(),
                engines.clickHouse().url().toString(),
                engines.clickHouse().user(),
                engines.flink().restUrl().toString(),
                job.id(),
                false,
                options.source().jobOptions(),
                feed);
    }
}
