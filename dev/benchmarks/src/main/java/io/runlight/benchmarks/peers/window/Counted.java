/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A whole number of a window that is compared; its column has the same name everywhere. */
public enum Counted {
    EVENTS,
    STEPS_COMPLETED,
    LLM_CALLS,
    LLM_ERRORS,
    ACTIVITIES,
    INPUT_TOKENS,
    OUTPUT_TOKENS;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All columns, each put through the function, separated by commas. */
    public static String columns(Function<String, String> each) {
        return Arrays.stream(values())
                .map(counted -> each.apply(counted.column()))
                .collect(Collectors.joining(", "));
    }
}
