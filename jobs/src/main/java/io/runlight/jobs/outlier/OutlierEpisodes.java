/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.rule.RuleBook;
import io.runlight.jobs.alert.Finding;
import java.util.function.Consumer;

/**
 * The rules by which outliers of a pipeline become findings, in plain Java.
 *
 * <ul>
 *   <li>An episode begins with a run that is off by the threshold or more, at its end or while it
 *       goes on, and is told again with every further one.
 *   <li>It is over when a run completes as usual and none goes on that was far off; or when nothing
 *       of the kind happened for the window; or when the rule is switched off.
 * </ul>
 *
 * <p>Runs come in the order of event time, and each is judged by the rules of its own time.
 */
final class OutlierEpisodes {

    /** So many runs that go on are remembered. */
    private static final int MOST_RUNNING = 100;

    private final OutlierAlertSettings settings;
    private final RuleBook rules;

    /**
     * @param rules what changes the settings while runs are judged
     */
    OutlierEpisodes(OutlierAlertSettings settings, RuleBook rules) {
        this.settings = settings;
        this.rules = rules;
    }

    /** Takes an outlier. */
    OutlierEpisode outside(OutlierEpisode known, OutlierRun outlier, Consumer<Finding> findings) {
        RunVector run = outlier.run();
        OutlierEpisode before = goOn(known, run, findings);
        OutlierAlertSettings inForce = inForce(run.atMillis(), run.workspaceId(), run.pipeline());
        if (!inForce.enabled() || Math.abs(OutlierFindings.worst(outlier)) < inForce.threshold()) {
            return before;
        }
        OutlierEpisode episode = before == null ? new OutlierEpisode() : before;
        if (!run.isEnd() && episode.running.size() < MOST_RUNNING) {
            episode.running.add(run.runId());
        }
        episode.said = OutlierFindings.of(outlier, inForce.severity(), episode.said);
        episode.lastAt = run.atMillis();
        findings.accept(episode.said);
        return episode;
    }

    /** Takes a run that is no outlier, or one of which no more is to be said. */
    OutlierEpisode inside(OutlierEpisode known, RunVector run, Consumer<Finding> findings) {
        OutlierEpisode episode = goOn(known, run, findings);
        if (episode == null) {
            return null;
        }
        if (!run.isEnd()) {
            episode.lastAt =
                    episode.running.contains(run.runId()) ? run.atMillis() : episode.lastAt;
        } else if (run.stage() == RunStage.COMPLETED && episode.running.isEmpty()) {
            return over(
                    episode,
                    run.atMillis(),
                    "Run " + run.runId() + " was as usual again.",
                    findings);
        }
        return episode;
    }

    /** Looks at an episode of which nothing was heard until this time. */
    OutlierEpisode onTime(OutlierEpisode known, long now, Consumer<Finding> findings) {
        if (known == null || overAt(known) > now) {
            return known;
        }
        return over(known, overAt(known), "No run was far off any more.", findings);
    }

    /** When an episode is over of which nothing is heard. */
    long overAt(OutlierEpisode episode) {
        return episode == null ? Long.MAX_VALUE : episode.lastAt + settings.window().toMillis();
    }

    /** The episode at the time of the run, of whose end is known now if this is one. */
    private OutlierEpisode goOn(OutlierEpisode known, RunVector run, Consumer<Finding> findings) {
        OutlierEpisode episode = onTime(known, run.atMillis(), findings);
        if (episode == null) {
            return null;
        }
        if (!inForce(run.atMillis(), run.workspaceId(), run.pipeline()).enabled()) {
            return over(episode, run.atMillis(), "The rule was switched off.", findings);
        }
        if (run.isEnd()) {
            episode.running.remove(run.runId());
        }
        return episode;
    }

    private OutlierAlertSettings inForce(long at, String workspaceId, String pipeline) {
        return settings.under(rules.at(at, OutlierFindings.KIND, workspaceId, pipeline));
    }

    private static OutlierEpisode over(
            OutlierEpisode episode, long at, String why, Consumer<Finding> findings) {
        findings.accept(OutlierFindings.over(episode.said, at, why));
        return null;
    }
}
