/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.training.Example.Owner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of the examples of those pipelines that have most, the busiest first. Where there are
 * several workspaces, a pipeline is called by both names.
 */
final class BusiestPipelines {

    private static final int MOST = 20;

    private BusiestPipelines() {}

    static Map<String, int[]> of(List<Example> examples) {
        Map<Owner, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            places.computeIfAbsent(examples.get(i).owner(), p -> new ArrayList<>()).add(i);
        }
        boolean one = places.keySet().stream().map(Owner::workspace).distinct().count() < 2;
        Map<String, int[]> busiest = new LinkedHashMap<>();
        places.entrySet().stream()
                .sorted(Comparator.comparingInt(owned -> -owned.getValue().size()))
                .limit(MOST)
                .forEach(
                        owned ->
                                busiest.put(
                                        name(owned.getKey(), one),
                                        owned.getValue().stream()
                                                .mapToInt(Integer::intValue)
                                                .toArray()));
        return busiest;
    }

    private static String name(Owner owner, boolean oneWorkspace) {
        return oneWorkspace ? owner.pipeline() : owner.workspace() + "/" + owner.pipeline();
    }
}
