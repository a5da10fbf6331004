/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/** What the events of one window have in common besides their workspace. */
public enum Dimension {
    /** Everything in the workspace; the series is empty. */
    WORKSPACE("workspace", 1),
    /** One pipeline; the series is its name. */
    PIPELINE("pipeline", 2),
    /** One model; the series is {@code provider/model}. */
    MODEL("model", 3);

    private final String wireName;
    private final int code;

    Dimension(String wireName, int code) {
        this.wireName = wireName;
        this.code = code;
    }

    /** The value in tables. */
    public String wireName() {
        return wireName;
    }

    /** A stable number for binary formats. */
    public int code() {
        return code;
    }

    /**
     * The dimension with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static Dimension ofCode(int code) {
        for (Dimension dimension : values()) {
            if (dimension.code == code) {
                return dimension;
            }
        }
        throw new IllegalArgumentException("No dimension has the code " + code);
    }
}
