/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A walk through examples in the order of time, in which outcomes become known when runs end; those
 * of one time in the order of their starts, as the job learns them.
 */
final class OutcomesInTime {

    private OutcomesInTime() {}

    /**
     * @param examples in the order of their starts
     */
    static void walk(List<Example> examples, Visitor visitor) {
        PriorityQueue<Integer> open =
                new PriorityQueue<>(
                        Comparator.comparingLong((Integer i) -> examples.get(i).endMillis())
                                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < examples.size(); i++) {
            long now = examples.get(i).startMillis();
            while (!open.isEmpty() && examples.get(open.peek()).endMillis() < now) {
                visitor.ends(open.remove());
            }
            visitor.starts(i);
            open.add(i);
        }
    }

    /** Takes the numbers of examples. */
    interface Visitor {

        void starts(int number);

        void ends(int number);
    }
}
