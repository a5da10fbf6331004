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

    /**
     * Where moments of a second wait.
     *
     * @param part from 0; the first one has the name that it had when there was only one
     */
    static Place agenda(String workspaceId, long second, int part) {
        return new Place(workspaceId, part == 0 ? "a" + second : "a" + second + "." + part);
    }

    static Place run(String workspaceId, String runId) {
        return new Place(workspaceId, "r" + runId);
    }

    /** A history, by its key. */
    static Place history(String workspaceId, String key) {
        return new Place(workspaceId, "h" + key);
    }

    /** How far the bounds of a version of a model are moved in its workspace. */
    static Place bounds(String workspaceId, String version) {
        return new Place(workspaceId, "b" + version);
    }

    /** How much further they are in a pipeline. */
    static Place bounds(String workspaceId, String version, String pipeline) {
        return new Place(workspaceId, "b" + version + "/" + pipeline);
    }

    static Place linked(String workspaceId, String pipeline) {
        return new Place(workspaceId, "l" + pipeline);
    }

    /**
     * Where the health of all model providers is, one place, so that no name is made for a call.
     */
    static Place providers(String workspaceId) {
        return new Place(workspaceId, "v");
    }

    static Place progress(String workspaceId, String pipeline) {
        return new Place(workspaceId, "p" + pipeline);
    }
}
