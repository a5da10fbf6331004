/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.profile;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Samples of what threads execute, counted by group of threads and by the frame on top. */
public final class Profile {

    private static final int GROUPS = 8;
    private static final int FRAMES = 12;

    /** A line of a table: how many of all samples had the name. */
    record Share(String name, long samples, double percent) {}

    private final Map<String, Map<String, Long>> frames = new HashMap<>();
    private final Map<String, Long> groups = new HashMap<>();
    private long samples;

    /**
     * Counts a sample.
     *
     * @param stack names of the frames, the innermost first
     */
    void add(String group, List<String> stack) {
        samples++;
        groups.merge(group, 1L, Long::sum);
        String top = stack.isEmpty() ? "unknown" : stack.get(0);
        frames.computeIfAbsent(group, each -> new HashMap<>()).merge(top, 1L, Long::sum);
    }

    /** The busiest groups of threads, the busiest first. */
    List<Share> groups() {
        return shares(groups, GROUPS);
    }

    /** What a group executes most often. */
    List<Share> frames(String group) {
        return shares(frames.getOrDefault(group, Map.of()), FRAMES);
    }

    /** Prints a table per group; percentages are of all samples. */
    public void print(PrintStream out) {
        out.printf(
                "%,d samples of Java threads (no JIT compiler, no garbage collector)%n", samples);
        for (Share group : groups()) {
            out.printf("%n%5.1f %%  %s%n", group.percent(), group.name());
            for (Share frame : frames(group.name())) {
                out.printf("  %5.1f %%  %s%n", frame.percent(), frame.name());
            }
        }
    }

    private List<Share> shares(Map<String, Long> counts, int most) {
        return counts.entrySet().stream()
                .map(
                        entry ->
                                new Share(
                                        entry.getKey(),
                                        entry.getValue(),
                                        100.0 * entry.getValue() / samples))
                .sorted(
                        Comparator.comparingLong(Share::samples)
                                .reversed()
                                .thenComparing(Share::name))
                .limit(most)
                .toList();
    }
}
