/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

/**
 * What a case is about.
 *
 * @param name its name in its scope: a pipeline, an error, a provider or a run
 * @param pipeline empty where the scope goes beyond one pipeline, as the environment then is
 */
record Subject(String workspaceId, String name, String pipeline, String environment) {

    static Subject of(Clue clue) {
        Signal signal = clue.signal();
        boolean ofPipeline = clue.scope() == Scope.PIPELINE || clue.scope() == Scope.ERROR;
        return new Subject(
                signal.workspaceId(),
                clue.subject(),
                ofPipeline ? signal.pipeline() : "",
                ofPipeline ? signal.environment() : "");
    }

    /** What alerts about it have in common: pipelines of two environments are two. */
    String dedupeKey() {
        return environment.isEmpty() ? name : name + " in " + environment;
    }
}
