/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outcomes of the last runs of a pipeline by their ids, for runs that name the run before them.
 * Its size is bounded: the run that ended first is forgotten first.
 */
public final class LinkedOutcomes {

    /** What is known of a pipeline that never ran. */
    public static final LinkedOutcomes EMPTY = new LinkedOutcomes();

    static final int MOST = 512;

    final Map<String, LinkedOutcome> byRun = new LinkedHashMap<>();

    /** A run ends that named another (or null) as the one before it. */
    public void end(
            String runId, String previousRunId, long endMillis, boolean failed, double seconds) {
        LinkedOutcome previous = previousRunId == null ? null : byRun.get(previousRunId);
        int before = previous == null ? 0 : previous.streak();
        int streak = failed ? Math.max(before, 0) + 1 : Math.min(before, 0) - 1;
        byRun.put(runId, new LinkedOutcome(endMillis, failed, seconds, streak));
        if (byRun.size() > MOST) {
            byRun.remove(byRun.keySet().iterator().next());
        }
    }

    /** How a run ended, or null if it has not, or too long ago. */
    public LinkedOutcome of(String runId) {
        return byRun.get(runId);
    }
}
