/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one feature added to a score.
 *
 * @param feature its name
 * @param value its value in the row; NaN when it is missing
 * @param contribution what it added to the margin: log odds of a probability, the unit of the
 *     prediction otherwise
 */
public record Contribution(String feature, float value, double contribution) {

    /**
     * The largest contributions, the largest first; equal ones in the order of the features.
     * Features that added nothing are left out.
     *
     * @param contributions as {@link TreeShap#contributions} gives them
     */
    public static List<Contribution> top(
            int most, List<String> features, float[] row, double[] contributions) {
        return IntStream.range(0, row.length)
                .mapToObj(i -> new Contribution(features.get(i), row[i], contributions[i]))
                .filter(each -> each.contribution != 0)
                .sorted(Comparator.comparingDouble(each -> -Math.abs(each.contribution)))
                .limit(most)
                .toList();
    }
}
