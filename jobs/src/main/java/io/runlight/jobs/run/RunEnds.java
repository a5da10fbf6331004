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
