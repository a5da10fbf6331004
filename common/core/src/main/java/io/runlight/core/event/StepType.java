/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

/** What a step mainly does. */
public enum StepType {
    LLM("llm", 1),
    DATA("data", 2),
    API("api", 3),
    OTHER("other", 4);

    private final String wireName;
    private final int code;

    StepType(String wireName, int code) {
        this.wireName = wireName;
        this.code = code;
    }

    /** The value on the wire and in tables. */
    public String wireName() {
        return wireName;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /**
     * The step type with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static StepType ofCode(int code) {
        for (StepType value : values()) {
            if (value.code == code) {
                return value;
            }
        }
        throw new IllegalArgumentException("No step type has the code " + code);
    }
}
