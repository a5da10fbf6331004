/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import java.util.List;
import java.util.Map;

/** The events of no run: what users do, calls from the playground, metrics of workspaces. */
final class Background {

    private static final String ENVIRONMENT = "prod";
    private static final int GATEWAYS = 4;
    private static final long UPTIME_MILLIS = 150_000;
    private static final List<String> WORKSPACES =
            List.of(Catalogue.RETAIL, Catalogue.BANK, Catalogue.LEGAL, Catalogue.STUDIO);
    private static final List<String> ACTIONS =
            List.of("dashboard.view", "pipeline.edit", "run.inspect", "report.download");

    private final TrafficPlan plan;
    private final double withoutId;

    Background(TrafficPlan plan) {
        this.plan = plan;
        this.withoutId = plan.dirt().withoutId();
    }

    Event at(long time, Draw draw) {
        String workspace = draw.pick(WORKSPACES);
        String id = draw.id(RunEvents.EVENT_ID_DIGITS);
        String eventId = draw.chance(withoutId) ? null : id;
        return switch (draw.below(10)) {
            case 0, 1, 2, 3, 4, 5 -> action(eventId, workspace, time, draw);
            case 6, 7 -> playground(eventId, workspace, time, draw);
            default ->
                    draw.chance(0.5)
                            ? queueDepth(eventId, workspace, time, draw)
                            : requests(eventId, workspace, time, draw);
        };
    }

    private static ActivityEvent action(String id, String workspace, long time, Draw draw) {
        ActivityKind kind = ActivityKind.USER_ACTION;
        String action = draw.pick(ACTIONS);
        Double credits = null;
        Double value = null;
        switch (draw.below(12)) {
            case 0 -> {
                kind = ActivityKind.SECURITY_EVENT;
                action = "sign.in";
            }
            case 1 -> {
                kind = ActivityKind.ERROR_EVENT;
                action = "page.error";
            }
            case 2 -> {
                kind = ActivityKind.BUSINESS_METRIC;
                action = "credits.purchase";
                credits = draw.betweenInts(1, 20) * 50.0;
            }
            case 3 -> {
                kind = ActivityKind.PERFORMANCE_METRIC;
                action = "page.load";
                value = RunEvents.rounded(draw.lognormal(420, 0.6));
            }
            default -> {}
        }
        return new ActivityEvent(
                id,
                time,
                workspace,
                ENVIRONMENT,
                kind,
                RunEvents.user(draw),
                "s-" + (1_000_000 + draw.below(9_000_000)),
                action,
                "web",
                null,
                null,
                credits,
                value,
                Texts.of("page", "/pipelines/" + draw.below(40), "trace", draw.id(16)),
                Map.of());
    }

    private LlmCallEvent playground(String id, String workspace, long time, Draw draw) {
        ModelProfile model = draw.chance(0.5) ? Catalogue.LARGE : Catalogue.QUICK;
        StepProfile.Calls usual = new StepProfile.Calls(model, 1, 1, 700, 300);
        ModelCall call = ModelCall.draw(usual, plan, 1, 1, false, draw);
        return new LlmCallEvent(
                id,
                time,
                workspace,
                "playground",
                null,
                null,
                null,
                draw.id(12),
                RunEvents.user(draw),
                "s-" + (1_000_000 + draw.below(9_000_000)),
                model.provider(),
                model.model(),
                model.operation(),
                call.inputTokens(),
                call.outputTokens(),
                null,
                null,
                model.costUsd(call.inputTokens(), 0, call.outputTokens()),
                call.latencyMillis(),
                call.firstTokenMillis(),
                "stop",
                null,
                null,
                Map.of());
    }

    private static MetricEvent queueDepth(String id, String workspace, long time, Draw draw) {
        Map<String, String> tags =
                Texts.of("queue", "q-" + draw.below(8), "host", "node-" + draw.below(200));
        return metric(
                id,
                workspace,
                "queue.depth",
                MetricType.GAUGE,
                (double) draw.below(60),
                tags,
                time,
                draw);
    }

    /** The total of a gateway that serves ten requests a second and restarts every 150 seconds. */
    private static MetricEvent requests(String id, String workspace, long time, Draw draw) {
        int gateway = draw.below(GATEWAYS);
        long start = gateway * 37_000L + WORKSPACES.indexOf(workspace) * 11_000L;
        return metric(
                id,
                workspace,
                "api.requests",
                MetricType.COUNTER,
                Math.floor((time + start) % UPTIME_MILLIS / 100.0),
                Map.of("host", "gateway-" + gateway),
                time,
                draw);
    }

    private static MetricEvent metric(
            String id,
            String workspace,
            String name,
            MetricType type,
            double value,
            Map<String, String> tags,
            long time,
            Draw draw) {
        return new MetricEvent(
                id,
                time,
                workspace,
                ENVIRONMENT,
                name,
                type,
                "1",
                value,
                null,
                null,
                null,
                tags,
                List.of(),
                List.of(),
                null,
                Map.of("probe", draw.id(8)));
    }
}
