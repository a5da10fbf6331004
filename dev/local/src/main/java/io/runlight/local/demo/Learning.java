/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.core.topic.Topic;
import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.clickhouse.SqlException;
import io.runlight.local.models.JobNews;
import io.runlight.local.rule.ControlTopic;
import io.runlight.local.training.FirstModel;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The background in which models learn from the demo's own history, once it is long enough. What is
 * learned predicts in the running job; what cannot be learned yet is tried again with half as many
 * runs more, and when the traffic is over.
 */
final class Learning implements AutoCloseable {

    private static final long LOOK_MILLIS = 3_000;

    /** Runs that a model can learn from. */
    private static final String ENDED =
            """
            SELECT count() FROM runlight_data.prediction_outcomes
            WHERE role = 'champion' AND outcome IN ('completed', 'failed')
            """;

    private final long fewest;
    private final SqlClient clickHouse;
    private final ModelRegistry registry;
    private final JobNews job;
    private final Screen screen;
    private final Stopwatch stopwatch;
    private final Interruption end = new Interruption();
    private final Thread thread = new Thread(this::follow, "demo-learning");
    private final Set<Target> missing = EnumSet.noneOf(Target.class);
    private long next;
    private long tried;

    Learning(DemoEngines engines, DemoOptions options, Screen screen, Stopwatch stopwatch) {
        this.fewest = options.learnAfter();
        this.next = fewest;
        this.clickHouse = engines.sql();
        this.registry = new ModelRegistry(options.data().models());
        this.job =
                new JobNews(
                        new ControlTopic(
                                Map.of("bootstrap.servers", engines.kafka().bootstrapServers()),
                                Topic.CONTROL.topicName()));
        this.screen = screen;
        this.stopwatch = stopwatch;
    }

    /** Begins to watch the history, if there is a model to be learned. */
    void start() {
        if (fewest == 0) {
            return;
        }
        try {
            for (Target target : Target.values()) {
                if (!model(target).isThere()) {
                    missing.add(target);
                }
            }
        } catch (IOException e) {
            say("Nothing will be learned: " + e.getMessage());
            return;
        }
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Learns what can be learned now that the traffic is over. */
    synchronized void finish() {
        if (missing.isEmpty()) {
            return;
        }
        long runs = ended();
        if (runs < fewest) {
            say(
                    "No models: %d runs ended, they learn from %d on (--learn-after)."
                            .formatted(runs, fewest));
        } else if (runs > tried && learn(runs)) {
            say("The traffic is over; the models predict from the next start on.");
        }
    }

    private void follow() {
        try {
            while (!end.await(LOOK_MILLIS) && !isDone()) {
                look();
            }
        } catch (SqlException e) {
            if (!end.isRequested()) {
                say("Nothing more is learned: " + e.getMessage());
            }
        }
    }

    private synchronized boolean isDone() {
        return missing.isEmpty();
    }

    private synchronized void look() {
        long runs = ended();
        if (runs >= next) {
            learn(runs);
        }
    }

    private long ended() {
        return Long.parseLong(clickHouse.text(ENDED, "TabSeparated").strip());
    }

    private boolean learn(long runs) {
        tried = runs;
        next = runs + runs / 2;
        boolean learned = false;
        for (Target target : Set.copyOf(missing)) {
            learned |= learn(target, runs);
        }
        if (learned) {
            say(
                    "Risk and time left of open runs: ./runlight sql \"select pipeline, run_id,"
                            + " failure_probability, failure_model, remaining_seconds, duration_model"
                            + " from runlight.run_risk\"");
        }
        return learned;
    }

    private boolean learn(Target target, long runs) {
        try {
            String said = model(target).learn("demo-" + runs);
            missing.remove(target);
            say("Learned %s from %d runs: %s".formatted(target.code(), runs, oneLine(said)));
            return true;
        } catch (UserMistake | IOException e) {
            say("No model of %s from %d runs: %s".formatted(target.code(), runs, e.getMessage()));
            return false;
        }
    }

    private FirstModel model(Target target) {
        return new FirstModel(
                target, clickHouse, registry, aliases -> job.tellAtOnce(target.code(), aliases));
    }

    private static String oneLine(String sentences) {
        return String.join(" ", sentences.lines().toList());
    }

    private void say(String sentence) {
        screen.print("%4d s  %s".formatted(stopwatch.seconds(), sentence));
    }

    /** Waits for what is being learned, so that nothing is left half done. */
    @Override
    public void close() {
        end.request();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
