/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunOpening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The collector of requests of users and the model calls that answer them. */
final class RequestCollector {

    private static final String CALL = "/call";
    private static final double MILLIS = 1_000;

    private final Map<String, ActivityEvent> asked = new HashMap<>();
    private final List<RecordedRun> requests = new ArrayList<>();

    void add(ActivityEvent request) {
        asked.put(request.eventId() + CALL, request);
    }

    void add(LlmCallEvent call) {
        ActivityEvent request = asked.remove(call.eventId());
        if (request != null && call.latencyMillis() != null) {
            requests.add(
                    new RecordedRun(
                            opening(request, call),
                            new RunEnding(
                                    call.eventTimeMillis(),
                                    call.failed(),
                                    false,
                                    call.latencyMillis() / MILLIS)));
        }
    }

    List<RecordedRun> requests() {
        return requests;
    }

    /** Provider and model are part of the request. */
    private static RunOpening opening(ActivityEvent request, LlmCallEvent call) {
        return new RunOpening(
                request.workspaceId(),
                request.environment(),
                request.action(),
                request.eventId(),
                request.eventTimeMillis(),
                null,
                null,
                1,
                request.userId(),
                call.provider(),
                call.model(),
                null,
                request.properties());
    }
}
