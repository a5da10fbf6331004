/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tasks of a workflow depend on. */
final class TaskGraph {

    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    void add(String parent, String child) {
        parents.computeIfAbsent(child, id -> new ArrayList<>()).add(parent);
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(child);
    }

    List<String> parents(String task) {
        return parents.getOrDefault(task, List.of());
    }

    /**
     * When each task ends if it starts as soon as it can, in milliseconds from the start of the
     * run.
     *
     * @param runtimes milliseconds by task
     */
    Map<String, Long> ends(String run, Map<String, Long> runtimes) throws TraceFormatException {
        Map<String, Integer> waitingFor = new HashMap<>();
        Map<String, Long> starts = new HashMap<>();
        Map<String, Long> ends = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        for (String task : runtimes.keySet()) {
            int count = parents(task).size();
            waitingFor.put(task, count);
            if (count == 0) {
                ready.add(task);
            }
        }
        while (!ready.isEmpty()) {
            String task = ready.remove();
            long end = starts.getOrDefault(task, 0L) + runtimes.get(task);
            ends.put(task, end);
            for (String child : children.getOrDefault(task, List.of())) {
                starts.merge(child, end, Math::max);
                if (waitingFor.merge(child, -1, Integer::sum) == 0) {
                    ready.add(child);
                }
            }
        }
        if (ends.size() < runtimes.size()) {
            throw new TraceFormatException(
                    "The tasks of the run " + run + " wait for each other or for unknown tasks");
        }
        return ends;
    }
}
