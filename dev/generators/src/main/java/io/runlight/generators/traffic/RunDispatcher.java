/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.generators.traffic.RunEvents.RunEnd;
import io.runlight.generators.truth.GroundTruth.RunReference;
import io.runlight.generators.truth.TruthRecorder;
import java.util.List;

/** The sender of whole runs, which decides what becomes of each and tells the truth about it. */
final class RunDispatcher {

    private static final int BOUNDS_BETWEEN_ENDS = 3;

    private final TrafficPlan plan;
    private final Courier courier;
    private final TruthRecorder truth;
    private long lastZombie;
    private long longestSilence;

    RunDispatcher(TrafficPlan plan, Courier courier, TruthRecorder truth) {
        this.plan = plan;
        this.courier = courier;
        this.truth = truth;
        this.lastZombie = plan.startMillis();
    }

    /** When the last zombie is found. */
    long lastZombieMillis() {
        return lastZombie;
    }

    /** The longest time between two events of a run that does end. */
    long longestSilenceMillis() {
        return longestSilence;
    }

    /** Sends a run as it is. */
    void send(SimulatedRun run) {
        truth.run(run.maker().reference(), run.status().wireName());
        sendAll(run.events());
    }

    /** Sends a run, or what its fate leaves of it. */
    void send(SimulatedRun run, Draw draw) {
        Dirt dirt = plan.dirt();
        double fate = draw.fraction();
        if ((fate -= dirt.zombies()) < 0) {
            sendZombie(run, draw);
        } else if ((fate -= dirt.contradictoryEnds()) < 0) {
            send(run);
            sendSecondEnd(run, draw);
        } else if ((fate -= dirt.missingStarts()) < 0) {
            truth.run(run.maker().reference(), run.status().wireName());
            truth.missingStart(run.maker().reference());
            sendAll(run.events().subList(1, run.events().size()));
        } else if (fate - dirt.endsBeforeStarts() < 0) {
            sendEndFirst(run);
        } else {
            send(run);
        }
    }

    private void sendZombie(SimulatedRun run, Draw draw) {
        if (run.start().eventTimeMillis() > plan.lastZombieStartMillis()) {
            send(run);
            return;
        }
        List<Event> seen = run.events().subList(0, 1 + draw.below(run.events().size() - 1));
        truth.run(run.maker().reference(), "zombie");
        sendAll(seen);
        long last = seen.get(seen.size() - 1).eventTimeMillis();
        lastZombie = Math.max(lastZombie, last + plan.zombieAfter().toMillis());
    }

    private void sendSecondEnd(SimulatedRun run, Draw draw) {
        RunStatus second = RunStatus.COMPLETED;
        if (run.status() == RunStatus.COMPLETED) {
            second = draw.chance(0.7) ? RunStatus.FAILED : RunStatus.CANCELLED;
        }
        long time =
                run.end().eventTimeMillis()
                        + BOUNDS_BETWEEN_ENDS * plan.lateness().toMillis()
                        + (long) (plan.heartbeatMillis() * draw.fraction());
        boolean fails = second == RunStatus.FAILED;
        RunEnd facts =
                new RunEnd(
                        null,
                        fails ? "conflicting_report" : null,
                        fails ? "A second worker reported another end" : null,
                        null,
                        null);
        RunReference reference = run.maker().reference();
        truth.contradictoryEnd(reference, run.status().wireName(), second.wireName());
        sendAll(List.of(run.maker().ended(time, second, facts)));
    }

    /**
     * Lets the end overtake the start, if the run is short enough for that to stay in the bound.
     */
    private void sendEndFirst(SimulatedRun run) {
        List<Event> events = run.events();
        truth.run(run.maker().reference(), run.status().wireName());
        sendAll(events.subList(1, events.size() - 1));
        long endDelivered = courier.sendAtOnce(run.end());
        if (courier.sendAfter(run.start(), endDelivered) > endDelivered) {
            truth.endBeforeStart(run.maker().reference());
        }
        silence(events);
    }

    private void sendAll(List<Event> events) {
        for (Event event : events) {
            courier.send(event);
        }
        silence(events);
    }

    private void silence(List<Event> events) {
        for (int i = 1; i < events.size(); i++) {
            long gap = events.get(i).eventTimeMillis() - events.get(i - 1).eventTimeMillis();
            longestSilence = Math.max(longestSilence, gap);
        }
    }
}
