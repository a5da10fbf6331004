/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.RunStatus;
import io.runlight.jobs.alert.EndClaim;
import java.util.ArrayList;
import java.util.List;

/**
 * The end events of a run. The first by event time counts, of two at the same time the one with the
 * smaller id; this way the order of arrival does not matter. The rest is counted, and a few of them
 * kept as evidence.
 */
final class RunEnds {

    /** More ends than this are counted but not named. */
    static final int NAMED = 8;

    End first;
    final List<EndClaim> named = new ArrayList<>(1);
    int completed;
    int failed;
    int cancelled;

    void add(End end) {
        if (first == null || first.isBeatenBy(end.atMillis(), end.eventId())) {
            first = end;
        }
        switch (end.status()) {
            case COMPLETED -> completed++;
            case FAILED -> failed++;
            case CANCELLED -> cancelled++;
            case STARTED, RUNNING ->
                    throw new IllegalArgumentException(end.status() + " is no end");
        }
        name(new EndClaim(end.atMillis(), end.eventId(), end.status()));
    }

    boolean isEmpty() {
        return first == null;
    }

    /** How many disagree with the one that counts. */
    int contradictions() {
        return first == null ? 0 : completed + failed + cancelled - count(first.status());
    }

    /** The named ends up to this time, the first one first. */
    List<EndClaim> until(long time) {
        int count = 0;
        while (count < named.size() && named.get(count).atMillis() <= time) {
            count++;
        }
        return List.copyOf(named.subList(0, count));
    }

    /** The first end after this time, or {@link RunFacts#NEVER}. */
    long nextAfter(long time) {
        for (EndClaim end : named) {
            if (end.atMillis() > time) {
                return end.atMillis();
            }
        }
        return RunFacts.NEVER;
    }

    /**
     * How many of these disagree with the first. Ends that are not named do not count here: which
     * of them had come by a time is not known, and alerts are the same in any order of arrival.
     */
    static int contradictions(List<EndClaim> ends) {
        int contradictions = 0;
        for (EndClaim end : ends) {
            contradictions += end.status() == ends.get(0).status() ? 0 : 1;
        }
        return contradictions;
    }

    private int count(RunStatus status) {
        return switch (status) {
            case COMPLETED -> completed;
            case FAILED -> failed;
            case CANCELLED -> cancelled;
            case STARTED, RUNNING -> 0;
        };
    }

    private void name(EndClaim claim) {
        int place = named.size();
        while (place > 0 && claim.isBefore(named.get(place - 1))) {
            place--;
        }
        named.add(place, claim);
        if (named.size() > NAMED) {
            named.remove(NAMED);
        }
    }
}
