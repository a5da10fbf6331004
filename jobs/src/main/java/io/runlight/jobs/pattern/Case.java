/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.SortedMap;
import java.util.TreeMap;

/** What the patterns of one scope know of one subject. Only {@link PatternBook} changes it. */
final class Case {

    final Subject subject;

    final WaitingSignals waiting = new WaitingSignals();

    /** By the code of the pattern. */
    final SortedMap<Integer, Memory> memories = new TreeMap<>();

    Case(Subject subject) {
        this.subject = subject;
    }

    /** Whether there is nothing left to remember. */
    boolean isOver() {
        return waiting.isEmpty() && memories.isEmpty();
    }
}
