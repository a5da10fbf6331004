/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.error;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Finds all of many keywords in one pass over a text (Aho and Corasick, CACM 1975): a state is the
 * longest end of what was read that begins some keyword.
 */
final class KeywordScanner {

    private static final int START = 0;

    private final List<Keyword> keywords;

    /** Class of a character: 0 for those that no keyword has. */
    private final byte[] classes = new byte[128];

    private final int classCount;

    /** Next state by state and class. */
    private final int[] next;

    /** A keyword that ends in a state, or -1. */
    private final int[] found;

    /** By keyword: another one of the same text, or -1. */
    private final int[] sameText;

    /** The nearest shorter end of the state that is a keyword too, or 0. */
    private final int[] shorter;

    KeywordScanner(List<Keyword> keywords) {
        this.keywords = keywords;
        this.classCount = classify();
        int most = 1 + keywords.stream().mapToInt(keyword -> keyword.text().length()).sum();
        next = new int[most * classCount];
        found = new int[most];
        shorter = new int[most];
        sameText = new int[keywords.size()];
        Arrays.fill(found, -1);
        plant();
        connect();
    }

    /** Marks the keywords that occur in the text. */
    void scan(ErrorText text, BitSet marks) {
        int state = START;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            state = c < 128 ? next[state * classCount + classes[c]] : START;
            for (int end = state; end != START; end = shorter[end]) {
                for (int keyword = found[end]; keyword >= 0; keyword = sameText[keyword]) {
                    if (fits(keywords.get(keyword), text, i + 1)) {
                        marks.set(keyword);
                    }
                }
            }
        }
    }

    private static boolean fits(Keyword keyword, ErrorText text, int end) {
        if (keyword.onlyInType() && end > text.typeEnd()) {
            return false;
        }
        return !keyword.wholeWords()
                || (text.isBorder(end) && text.isBorder(end - keyword.text().length()));
    }

    private int classify() {
        int count = 1;
        for (Keyword keyword : keywords) {
            for (char c : keyword.text().toCharArray()) {
                if (c >= 128) {
                    throw new IllegalArgumentException(
                            "keywords are of ASCII letters, '" + keyword.text() + "' is not");
                }
                if (classes[c] == 0) {
                    classes[c] = (byte) count++;
                }
            }
        }
        return count;
    }

    private void plant() {
        int states = 1;
        for (int keyword = 0; keyword < keywords.size(); keyword++) {
            int state = START;
            for (char c : keywords.get(keyword).text().toCharArray()) {
                int slot = state * classCount + classes[c];
                if (next[slot] == START) {
                    next[slot] = states++;
                }
                state = next[slot];
            }
            sameText[keyword] = found[state];
            found[state] = keyword;
        }
    }

    /** Gives every state all its ways: where it has none, that of its longest shorter end. */
    private void connect() {
        int[] fallback = new int[found.length];
        Deque<Integer> breadthFirst = new ArrayDeque<>();
        for (int c = 0; c < classCount; c++) {
            if (next[c] != START) {
                breadthFirst.add(next[c]);
            }
        }
        while (!breadthFirst.isEmpty()) {
            int state = breadthFirst.remove();
            int back = fallback[state];
            shorter[state] = found[back] >= 0 ? back : shorter[back];
            for (int c = 0; c < classCount; c++) {
                int slot = state * classCount + c;
                int child = next[slot];
                int way = next[back * classCount + c];
                if (child == START) {
                    next[slot] = way;
                } else {
                    fallback[child] = way;
                    breadthFirst.add(child);
                }
            }
        }
    }
}
