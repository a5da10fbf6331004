/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

/** How the values of a metric are to be read. */
public enum MetricType {
    COUNTER("counter", 1),
    GAUGE("gauge", 2),
    HISTOGRAM("histogram", 3);

    private final String wireName;
    private final int code;

    MetricType(String wireName, int code) {
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
     * The metric type with the given binary code.
     *
     * @throws IllegalArgumentException if none has the code
     */
    public static MetricType ofCode(int code) {
        for (MetricType value : values()) {
            if (value.code == code) {
                return value;
            }
        }
        throw new IllegalArgumentException("No metric type has the code " + code);
    }
}
