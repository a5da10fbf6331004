/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

/**
 * Where something is remembered.
 *
 * @param name what it is, by its first letter, and which one
 */
record Place(String workspaceId, String name) {

    private static final long MILLIS_OF_AGENDA = 1_000;

    /**
     * Where moments of a time wait, for each second another place: a checkpoint writes what came
     * since the last one, not again and again all that waits.
     */
    static Place agenda(String workspaceId, long atMillis) {
        return new Place(workspaceId, "a" + Math.floorDiv(atMillis, MILLIS_OF_AGENDA));
    }

    static Place run(String workspaceId, String runId) {
        return new Place(workspaceId, "r" + runId);
    }

    /** A history, by its key. */
    static Place history(String workspaceId, String key) {
        return new Place(workspaceId, "h" + key);
    }

    static Place linked(String workspaceId, String pipeline) {
        return new Place(workspaceId, "l" + pipeline);
    }

    static Place progress(String workspaceId, String pipeline) {
        return new Place(workspaceId, "p" + pipeline);
    }
}
