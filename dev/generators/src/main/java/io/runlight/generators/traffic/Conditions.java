/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.generators.truth.Episode;
import io.runlight.generators.truth.EpisodeType;
import java.util.List;

/** The weather of the synthetic world: what the injected episodes do at a time. */
final class Conditions {

    private static final double DEGRADED_SLOWNESS = 4;

    private final List<Episode> episodes;

    Conditions(List<Episode> episodes) {
        this.episodes = episodes;
    }

    /** How many times slower the steps of a pipeline are. */
    double slowness(PipelineProfile pipeline, StepProfile step, long time) {
        return strength(EpisodeType.LATENCY_ANOMALY, pipeline, step, time, 1);
    }

    /** The probability that an attempt fails. */
    double failure(PipelineProfile pipeline, StepProfile step, long time) {
        double injected = strength(EpisodeType.STEP_FAILURES, pipeline, step, time, 0);
        return Math.max(injected, step.failureProbability());
    }

    /** How many times more tokens the calls of a pipeline use. */
    double appetite(PipelineProfile pipeline, StepProfile step, long time) {
        return strength(EpisodeType.COST_RUNAWAY, pipeline, step, time, 1);
    }

    /** How many times more runs start. */
    double rush(PipelineProfile pipeline, long time) {
        double rush = 1;
        for (Episode episode : episodes) {
            if (episode.type() == EpisodeType.TRAFFIC_SPIKE
                    && episode.touches(pipeline.workspaceId(), pipeline.name(), time)) {
                rush = Math.max(rush, episode.strength());
            }
        }
        return rush;
    }

    /** The largest rush that ever happens to a pipeline. */
    double largestRush(PipelineProfile pipeline) {
        double rush = 1;
        for (Episode episode : episodes) {
            rush = Math.max(rush, rush(pipeline, episode.fromMillis()));
        }
        return rush;
    }

    /** How many times more runs start, on the average over a time range. */
    double meanRush(PipelineProfile pipeline, long from, long to) {
        double extra = 0;
        for (Episode episode : episodes) {
            if (rush(pipeline, episode.fromMillis()) == episode.strength()
                    && episode.type() == EpisodeType.TRAFFIC_SPIKE) {
                extra += (episode.strength() - 1) * (episode.toMillis() - episode.fromMillis());
            }
        }
        return 1 + extra / (to - from);
    }

    /** The probability that a call to a provider fails. */
    double callFailure(String workspaceId, ModelProfile model, long time, double usual) {
        for (Episode episode : episodes) {
            if (degrades(episode, workspaceId, model, time)) {
                return Math.max(usual, episode.strength());
            }
        }
        return usual;
    }

    /** How many times slower a provider answers. */
    double callSlowness(String workspaceId, ModelProfile model, long time) {
        for (Episode episode : episodes) {
            if (degrades(episode, workspaceId, model, time)) {
                return DEGRADED_SLOWNESS;
            }
        }
        return 1;
    }

    private static boolean degrades(
            Episode episode, String workspaceId, ModelProfile model, long time) {
        return episode.type() == EpisodeType.PROVIDER_DEGRADATION
                && episode.touches(workspaceId, model.provider(), time);
    }

    private double strength(
            EpisodeType type, PipelineProfile pipeline, StepProfile step, long time, double usual) {
        for (Episode episode : episodes) {
            if (episode.type() == type
                    && episode.touches(pipeline.workspaceId(), pipeline.name(), time)
                    && episode.touchesStep(step.name())) {
                return episode.strength();
            }
        }
        return usual;
    }
}
