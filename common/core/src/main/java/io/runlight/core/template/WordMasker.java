/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

/** Writes each word of a message as it is, or as a wildcard where it is a value. */
final class WordMasker {

    private static final WordSet DATES =
            new WordSet(
                    "mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec");

    private static final WordSet UNITS =
            new WordSet(
                    "b kb mb gb tb pb kib mib gib tib byte bytes ns us ms s sec secs second seconds"
                            + " min mins minute minutes h hr hrs hour hours day days am pm utc gmt");

    private final char[] in;
    private final TemplateBuffer out;
    private final Values values;

    WordMasker(char[] in, TemplateBuffer out) {
        this.in = in;
        this.out = out;
        this.values = new Values(in);
    }

    /** Writes the word; says whether it was a path. */
    boolean mask(int start, int end, boolean plain) {
        if (plain) {
            word(start, end, false);
            return false;
        }
        int tail = end;
        while (tail > start && isEdge(in[tail - 1])) {
            tail--;
        }
        boolean whole = tail > start && values.isWhole(start, tail);
        if (whole) {
            out.wildcard();
        } else {
            parts(start, tail);
        }
        signs(tail, end);
        return whole;
    }

    /** Signs that end a sentence or announce what comes, and belong to no word. */
    private static boolean isEdge(char c) {
        return c == '.' || c == ':' || c == '-' || c == '#' || c == '@' || c == '*';
    }

    private void signs(int start, int end) {
        for (int i = start; i < end; i++) {
            out.sign(in[i]);
        }
    }

    private void parts(int start, int end) {
        int from = start;
        boolean digit = false;
        for (int i = start; i <= end; i++) {
            if (i == end || in[i] == ':' || in[i] == '@' || in[i] == '#') {
                part(from, i, digit);
                if (i < end) {
                    out.sign(in[i]);
                }
                from = i + 1;
                digit = false;
            } else {
                digit |= CharKind.isDigit(in[i]);
            }
        }
    }

    /** A piece between such signs; others at its ends belong to no word, but to a value. */
    private void part(int start, int end, boolean digit) {
        int first = start;
        int last = end;
        while (last > first && CharKind.joinsValues(in[last - 1])) {
            last--;
        }
        while (!digit && first < last && CharKind.joinsValues(in[first])) {
            first++;
        }
        signs(start, first);
        if (first < last) {
            word(first, last, digit);
        }
        signs(last, end);
    }

    private void word(int start, int end, boolean digit) {
        if (values.isPart(start, end, digit)) {
            out.wildcard();
        } else if (DATES.contains(in, start, end)) {
            out.softWord(in, start, end);
        } else if (UNITS.contains(in, start, end)) {
            out.unit(in, start, end);
        } else {
            out.word(in, start, end);
        }
    }
}
