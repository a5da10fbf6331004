/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

/**
 * A signal on its way to the patterns of one scope.
 *
 * @param subject what it is about in that scope
 */
public record Clue(Scope scope, String subject, Signal signal) {

    /** The key of its case, whatever the tenants call theirs. */
    public String key() {
        Subject about = Subject.of(this);
        String workspace = about.workspaceId();
        String environment = about.environment();
        return scope.code()
                + "|"
                + workspace.length()
                + "|"
                + workspace
                + "|"
                + environment.length()
                + "|"
                + environment
                + "|"
                + subject;
    }
}
