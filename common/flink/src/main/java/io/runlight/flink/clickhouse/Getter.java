/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.Serializable;
import java.util.function.Function;

/**
 * A serialisable function that takes a value out of a row.
 *
 * @param <T> the row
 * @param <V> the value; what null means is up to the column
 */
@FunctionalInterface
public interface Getter<T, V> extends Function<T, V>, Serializable {

    /** A serialisable function that takes a long out of a row. */
    @FunctionalInterface
    interface OfLong<T> extends Serializable {
        long get(T row);
    }

    /** A serialisable function that takes a double out of a row. */
    @FunctionalInterface
    interface OfDouble<T> extends Serializable {
        double get(T row);
    }
}
