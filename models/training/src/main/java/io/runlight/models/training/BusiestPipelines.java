/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of the examples of those pipelines that have most, the busiest first. */
final class BusiestPipelines {

    private static final int MOST = 20;

    private BusiestPipelines() {}

    static Map<String, int[]> of(List<Example> examples) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            places.computeIfAbsent(examples.get(i).pipeline(), p -> new ArrayList<>()).add(i);
        }
        Map<String, int[]> busiest = new LinkedHashMap<>();
        places.entrySet().stream()
                .sorted(Comparator.comparingInt(pipeline -> -pipeline.getValue().size()))
                .limit(MOST)
                .forEach(
                        pipeline ->
                                busiest.put(
                                        pipeline.getKey(),
                                        pipeline.getValue().stream()
                                                .mapToInt(Integer::intValue)
                                                .toArray()));
        return busiest;
    }
}
