/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/**
 * What alarms are worth: injections that were found, that were missed, and false alarms. Alarms in
 * windows that follow each other are one, and the two windows after an injection belong to it.
 */
record AlarmTally(int found, int missed, int wrong) {

    private static final int AFTER = 2;

    /**
     * Counts from a window on.
     *
     * @param scores a score for each window of each series
     * @param alarm which scores are alarms
     */
    static AlarmTally of(
            List<WindowSeries> series, List<double[]> scores, int from, DoublePredicate alarm) {
        int found = 0;
        int all = 0;
        int wrong = 0;
        for (int i = 0; i < series.size(); i++) {
            AlarmTally one = of(series.get(i), scores.get(i), from, alarm);
            found += one.found;
            all += one.found + one.missed;
            wrong += one.wrong;
        }
        return new AlarmTally(found, all - found, wrong);
    }

    private static AlarmTally of(
            WindowSeries series, double[] scores, int from, DoublePredicate alarm) {
        Set<Integer> found = new HashSet<>();
        Set<Integer> all = new HashSet<>();
        int wrong = 0;
        boolean wrongBefore = false;
        for (int window = from; window < scores.length; window++) {
            int injection = series.injected()[window];
            if (injection > 0) {
                all.add(injection);
            }
            boolean alarms = alarm.test(scores[window]);
            if (alarms && injection > 0) {
                found.add(injection);
            }
            boolean isWrong = alarms && injection == 0 && !isAfterInjection(series, window);
            wrong += isWrong && !wrongBefore ? 1 : 0;
            wrongBefore = isWrong;
        }
        return new AlarmTally(found.size(), all.size() - found.size(), wrong);
    }

    private static boolean isAfterInjection(WindowSeries series, int window) {
        for (int back = 1; back <= AFTER && back <= window; back++) {
            if (series.injected()[window - back] > 0) {
                return true;
            }
        }
        return false;
    }

    double recall() {
        return found + missed == 0 ? 1 : found / (double) (found + missed);
    }

    double precision() {
        return found + wrong == 0 ? 1 : found / (double) (found + wrong);
    }
}
