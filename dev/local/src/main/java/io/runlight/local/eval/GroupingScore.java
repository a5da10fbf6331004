/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well groups of messages fit their true groups (Zhu et al., ICSE 2019; Khan et al., ICSE
 * 2022).
 *
 * @param messages how many there are
 * @param accuracy share of the messages whose group has exactly the messages of their true group
 * @param groupF1 harmonic mean of the shares of groups, and of true groups, that fit exactly
 */
record GroupingScore(int messages, double accuracy, double groupF1) {

    /** Compares, message by message, the name of the group with that of the true group. */
    static GroupingScore of(List<String> groups, List<String> truth) {
        Map<String, Set<String>> truthsOfGroup = partners(groups, truth);
        Map<String, Set<String>> groupsOfTruth = partners(truth, groups);
        int right = 0;
        Set<String> exact = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            boolean fits =
                    truthsOfGroup.get(groups.get(i)).size() == 1
                            && groupsOfTruth.get(truth.get(i)).size() == 1;
            if (fits) {
                right++;
                exact.add(groups.get(i));
            }
        }
        return new GroupingScore(
                groups.size(),
                (double) right / groups.size(),
                2.0 * exact.size() / (truthsOfGroup.size() + groupsOfTruth.size()));
    }

    private static Map<String, Set<String>> partners(List<String> names, List<String> others) {
        Map<String, Set<String>> partners = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            partners.computeIfAbsent(names.get(i), name -> new HashSet<>()).add(others.get(i));
        }
        return partners;
    }
}
