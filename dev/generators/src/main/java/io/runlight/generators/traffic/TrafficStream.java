/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.generators.Delivery;
import io.runlight.generators.DeliveryStream;
import io.runlight.generators.Keys;
import io.runlight.generators.truth.GroundTruth;
import io.runlight.generators.truth.GroundTruth.Parameters;
import io.runlight.generators.truth.TruthRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The deliveries of a plan, made as they are asked for. It holds the runs that are open at the
 * time, and for the truth what is out of the ordinary, but never the whole traffic.
 */
public final class TrafficStream implements DeliveryStream {

    private static final double BACKGROUND = 0.12;
    private static final int CLOSING_BOUNDS = 2;

    private final TrafficPlan plan;
    private final TruthRecorder truth = new TruthRecorder();
    private final EventJsonWriter json = new EventJsonWriter();
    private final Courier courier;
    private final RunSimulator simulator;
    private final RunDispatcher dispatcher;
    private final Background background;
    private final List<Arrivals> arrivals;
    private final Draw closingDraw;
    private final long enough;
    private boolean arriving = true;

    public TrafficStream(TrafficPlan plan) {
        this.plan = plan;
        Draw draw = Draw.seeded(plan.seed());
        Conditions conditions = new Conditions(plan.episodes());
        this.courier = new Courier(plan, draw.split());
        this.simulator = new RunSimulator(plan, conditions);
        this.dispatcher = new RunDispatcher(plan, courier, truth);
        this.background = new Background(plan);
        this.closingDraw = draw.split();
        long closing = (long) plan.closingRuns() * ClosingPipeline.EVENTS;
        this.enough = Math.max(1, plan.deliveries() - closing);
        this.arrivals = arrivals(plan, conditions, enough, draw);
    }

    private static List<Arrivals> arrivals(
            TrafficPlan plan, Conditions conditions, long deliveries, Draw draw) {
        double repeated = 1 + plan.dirt().duplicated() + plan.dirt().poison();
        double perSecond = deliveries / repeated / (plan.arrivals().toMillis() / 1_000.0);
        List<PipelineProfile> pipelines = Catalogue.pipelines();
        double perRound = 0;
        for (PipelineProfile pipeline : pipelines) {
            double rush =
                    conditions.meanRush(pipeline, plan.startMillis(), plan.arrivalsEndMillis());
            perRound += pipeline.weight() * pipeline.expectedEvents() * rush;
        }
        List<Arrivals> arrivals = new ArrayList<>();
        for (PipelineProfile pipeline : pipelines) {
            double rate = perSecond * (1 - BACKGROUND) * pipeline.weight() / perRound;
            arrivals.add(new Arrivals(pipeline, plan, conditions, rate, draw.split()));
        }
        double rate = perSecond * BACKGROUND;
        arrivals.add(new Arrivals(null, plan, conditions, rate, draw.split()));
        return arrivals;
    }

    @Override
    public boolean hasNext() {
        fill();
        return !courier.isEmpty();
    }

    @Override
    public Delivery next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Pending pending = courier.next();
        if (pending instanceof Pending.Bad bad) {
            truth.poison(bad.poison());
            return Delivery.of(
                    bad.kind(), bad.poison().key(), bad.poison().payload(), bad.deliverAtMillis());
        }
        if (pending instanceof Pending.Again again) {
            truth.duplicate(again.event());
            return deliver(again.event(), again.deliverAtMillis());
        }
        Event event = ((Pending.First) pending).event();
        truth.event(event);
        return deliver(event, pending.deliverAtMillis());
    }

    /** Lets arrive whatever comes before the next delivery. */
    private void fill() {
        while (arriving) {
            Arrivals next = soonest();
            if (!courier.isEmpty() && courier.nextMillis() < next.nextMillis()) {
                return;
            }
            if (next.nextMillis() >= plan.arrivalsEndMillis() && courier.sent() >= enough) {
                arriving = false;
                close();
                return;
            }
            arrive(next);
        }
    }

    private Arrivals soonest() {
        Arrivals soonest = arrivals.get(0);
        for (Arrivals candidate : arrivals) {
            if (candidate.nextMillis() < soonest.nextMillis()) {
                soonest = candidate;
            }
        }
        return soonest;
    }

    private void arrive(Arrivals next) {
        long time = next.nextMillis();
        Draw draw = next.draw();
        if (next.pipeline() == null) {
            courier.send(background.at(time, draw));
        } else {
            dispatcher.send(simulator.simulate(next.pipeline(), time, draw), draw);
        }
        next.advance();
    }

    private void close() {
        long time =
                Math.max(courier.lastEventTimeMillis(), dispatcher.lastZombieMillis())
                        + CLOSING_BOUNDS * plan.lateness().toMillis()
                        + plan.zombieAfter().toMillis() / 4
                        + 1;
        for (int i = 0; i < plan.closingRuns(); i++) {
            dispatcher.send(ClosingPipeline.run(time, plan, closingDraw));
        }
    }

    private Delivery deliver(Event event, long at) {
        return Delivery.of(event.kind(), Keys.of(event), json.write(event), at);
    }

    @Override
    public GroundTruth truth() {
        if (hasNext()) {
            throw new IllegalStateException("The truth is known at the end of the traffic");
        }
        Parameters parameters =
                new Parameters(
                        plan.lateness().toMillis(),
                        plan.zombieAfter().toMillis(),
                        plan.runRetention().toMillis(),
                        dispatcher.longestSilenceMillis());
        return truth.sum(plan.scenario(), plan.seed(), parameters, plan.episodes());
    }
}
