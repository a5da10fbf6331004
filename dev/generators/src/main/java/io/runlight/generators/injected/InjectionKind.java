/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.injected;

/** How an injected anomaly comes and goes. */
public enum InjectionKind {
    /** Shortly there. */
    SPIKE(1, 3),
    /** There for an hour or two. */
    SHIFT(12, 24),
    /** It grows for some hours, from nothing. */
    DRIFT(24, 48);

    private final int shortest;
    private final int longest;

    InjectionKind(int shortest, int longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /** The fewest windows that it lasts. */
    int shortest() {
        return shortest;
    }

    /** The most windows that it lasts. */
    int longest() {
        return longest;
    }
}
