/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.Event;

/**
 * The key under which events meet: the run, or, for events without one, a bucket that the same
 * event always falls into again.
 *
 * <p>A bucket is a minute of event time, split by the event id so that a busy minute has more than
 * one key. It only remembers ids and is forgotten after the dedup horizon.
 *
 * <p>The length in front says where the workspace ends: whatever names the tenants choose, their
 * runs never share a key.
 */
public final class RunKey {

    private static final int SPREAD = 16;
    private static final long MINUTE = 60_000;

    private RunKey() {}

    /** The key of the event. */
    public static String of(Event event) {
        String workspace = event.workspaceId();
        String runId = event.runId();
        if (runId != null) {
            return of(workspace, runId);
        }
        return workspace.length()
                + "|"
                + workspace
                + '|'
                + event.kind().wireName()
                + '|'
                + Math.floorDiv(event.eventTimeMillis(), MINUTE)
                + '|'
                + (event.eventId().hashCode() & (SPREAD - 1));
    }

    /** The key of the run. */
    static String of(String workspace, String runId) {
        return workspace.length() + "|" + workspace + "|r|" + runId;
    }
}
