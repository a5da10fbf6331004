/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

/** The five kinds of events that Runlight reads, each with its own topic and raw table. */
public enum EventKind {
    PIPELINE_RUN("pipeline_run", 1),
    STEP("step", 2),
    LLM_CALL("llm_call", 3),
    ACTIVITY("activity", 4),
    METRIC("metric", 5);

    private final String wireName;
    private final int code;

    EventKind(String wireName, int code) {
        this.wireName = wireName;
        this.code = code;
    }

    /** The value of the JSON field {@code kind}. */
    public String wireName() {
        return wireName;
    }

    /** A stable number for binary formats; ordinals never leave the JVM. */
    public int code() {
        return code;
    }

    /**
     * The kind with the given binary code.
     *
     * @throws IllegalArgumentException if no kind has the code
     */
    public static EventKind ofCode(int code) {
        for (EventKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No event kind has the code " + code);
    }
}
