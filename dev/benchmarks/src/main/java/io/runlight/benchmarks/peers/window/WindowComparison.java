/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The comparison of a peer's windows with those that the events add up to. */
public final class WindowComparison {

    private static final int SHOWN = 5;

    private WindowComparison() {}

    /**
     * Fails unless both are the same.
     *
     * @throws IllegalStateException with the first differences
     */
    public static void check(
            String peer,
            Map<WindowKey, WindowCounts> expected,
            Map<WindowKey, WindowCounts> actual) {
        Set<WindowKey> keys = new HashSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        List<String> differences = new ArrayList<>();
        long wrong = 0;
        for (WindowKey key : keys) {
            WindowCounts right = expected.get(key);
            WindowCounts found = actual.get(key);
            if (!Objects.equals(right, found) && wrong++ < SHOWN) {
                differences.add(key + ": expected " + right + ", found " + found);
            }
        }
        if (wrong > 0) {
            throw new IllegalStateException(
                    "%,d of %,d windows of %s are wrong, so its figures mean nothing:%n%s"
                            .formatted(wrong, keys.size(), peer, String.join("\n", differences)));
        }
    }
}
