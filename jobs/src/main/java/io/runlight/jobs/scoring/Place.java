/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

/**
 * Where something is remembered.
 *
 * @param name what it is, by its first letter, and which one
 */
record Place(String workspaceId, String name) {

    /** Where it is written which moments wait. */
    static Place calendar(String workspaceId) {
        return new Place(workspaceId, "c");
    }

    /** Where the moments of a second wait. */
    static Place agenda(String workspaceId, long second) {
        return new Place(workspaceId, "a" + second);
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
