/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.profile;

import java.util.regex.Pattern;

/** Threads that do the same work, under one name. */
final class ThreadGroups {

    /** Flink writes the subtask behind a task's name: {@code windows (1/2)#0}. */
    private static final Pattern SUBTASK = Pattern.compile(" \\(\\d+/\\d+\\)#\\d+.*");

    private static final Pattern NUMBERS = Pattern.compile("[-#:@_]?\\d+");
    private static final int LONGEST = 70;

    private ThreadGroups() {}

    /** The group of a thread, by its name. */
    static String of(String thread) {
        if (thread == null) {
            return "unnamed";
        }
        String task = SUBTASK.matcher(thread).replaceAll("");
        String name = task.equals(thread) ? NUMBERS.matcher(thread).replaceAll("") : task;
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "..." : name;
    }
}
