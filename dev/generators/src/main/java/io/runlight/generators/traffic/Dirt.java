/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

/**
 * How unreliable producers and the network are; each part is a share.
 *
 * @param late events delivered late, within the bound
 * @param duplicated events delivered once more
 * @param poison messages that are no events, per event
 * @param withoutId events that carry no id
 * @param zombies runs that go silent and never end
 * @param contradictoryEnds runs that end twice, with different status
 * @param missingStarts runs whose start is never sent
 * @param endsBeforeStarts runs whose end overtakes their start
 */
public record Dirt(
        double late,
        double duplicated,
        double poison,
        double withoutId,
        double zombies,
        double contradictoryEnds,
        double missingStarts,
        double endsBeforeStarts) {

    /** Nothing goes wrong. */
    public static final Dirt NONE = new Dirt(0, 0, 0, 0, 0, 0, 0, 0);

    /** What a healthy installation sees: hardly anything. */
    public static final Dirt USUAL = new Dirt(0.004, 0.002, 0.0005, 0, 0.004, 0.001, 0.001, 0.001);

    /** Everything that can go wrong, often. */
    public static final Dirt EVERYTHING = new Dirt(0.04, 0.03, 0.005, 0.05, 0.01, 0.01, 0.01, 0.01);
}
