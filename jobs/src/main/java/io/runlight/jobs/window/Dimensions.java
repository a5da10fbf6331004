/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dimensions that windows are added up by.
 *
 * @param list every dimension once
 * @param properties names of the properties of activities that the label {@link Label#PROPERTY} is
 *     made of
 */
public record Dimensions(List<Dimension> list, List<String> properties) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Reads a list of dimensions.
     *
     * @throws IllegalArgumentException if one of them does not exist or two are the same; says what
     *     to write instead
     */
    static Dimensions parse(String dimensions, String properties) {
        Map<Set<Label>, Dimension> byLabels = new HashMap<>();
        List<Dimension> list = new ArrayList<>();
        for (String text : texts(dimensions)) {
            Dimension dimension = Dimension.parse(text);
            Dimension same = byLabels.putIfAbsent(Set.copyOf(dimension.labels()), dimension);
            if (same != null) {
                throw new IllegalArgumentException(
                        "'" + text + "' has the labels of '" + same + "'; take one of them out");
            }
            list.add(dimension);
        }
        if (list.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no dimension; write at least 'workspace', or set"
                            + " branch.windows.enabled to false");
        }
        return new Dimensions(List.copyOf(list), texts(properties));
    }

    /** Whether some dimension is made of properties of activities. */
    boolean haveProperties() {
        return list.stream().anyMatch(dimension -> dimension.labels().contains(Label.PROPERTY));
    }

    private static List<String> texts(String list) {
        List<String> texts = new ArrayList<>();
        for (String text : list.split(",")) {
            if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return List.copyOf(texts);
    }
}
