/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.ArrayList;
import java.util.List;

/** What one pattern knows of one subject. It ends when the pattern forgets it. */
final class Memory {

    /** A time that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    /** What there was, the earliest first; patterns bound it. */
    final List<Trace> traces = new ArrayList<>();

    /** Whether the pattern holds. */
    boolean firing;

    /** Event time from which it holds. */
    long since;

    /** How much of it there was so far. */
    long count;

    /** The count that was told last. */
    long told;

    /** The usual value of what is measured; nothing before something is known. */
    double usual;

    /** A word to remember, for example the configuration that is in use. */
    String word = "";

    /** When the pattern wants to look again although nothing came. */
    long wakeAt = NEVER;

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return !firing
                && count == 0
                && traces.isEmpty()
                && word.isEmpty()
                && usual == 0
                && wakeAt == NEVER;
    }

    /** Forgets everything. */
    void forget() {
        traces.clear();
        firing = false;
        since = 0;
        count = 0;
        told = 0;
        usual = 0;
        word = "";
        wakeAt = NEVER;
    }

    /** Keeps a trace, and of all no more than the newest so many. */
    void keep(Trace trace, int most) {
        traces.add(trace);
        if (traces.size() > most) {
            traces.subList(0, traces.size() - most).clear();
        }
    }

    /** Forgets traces that are older. */
    void forgetBefore(long time) {
        int old = 0;
        while (old < traces.size() && traces.get(old).atMillis() < time) {
            old++;
        }
        traces.subList(0, old).clear();
    }

    /** The newest trace. */
    Trace last() {
        return traces.get(traces.size() - 1);
    }

    /** Whether there is enough more to tell: at first, and whenever it has doubled. */
    boolean isNews() {
        return told == 0 || count >= 2 * told;
    }
}
