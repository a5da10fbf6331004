/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

/**
 * The lines of a stack trace that say where, not what: {@code at Class.method(File.java:1)}, {@code
 * File "module.py", line 1} with the line of code under it, and {@code ... 12 more}.
 */
final class StackFrames {

    private static final char[] JAVA = "at ".toCharArray();
    private static final char[] PYTHON = "File \"".toCharArray();
    private static final char[] MORE = "... ".toCharArray();

    private final char[] text;

    StackFrames(char[] text) {
        this.text = text;
    }

    /** Where the first line begins that is no frame, from a line's beginning on. */
    int skip(int lineStart, int end) {
        int line = lineStart;
        while (line < end) {
            int word = firstWord(line, end);
            if (startsWith(PYTHON, word, end)) {
                line = nextLine(nextLine(word, end), end);
            } else if (startsWith(JAVA, word, end) || startsWith(MORE, word, end)) {
                line = nextLine(word, end);
            } else {
                return line;
            }
        }
        return Math.min(line, end);
    }

    private int firstWord(int line, int end) {
        int i = line;
        while (i < end && (text[i] == ' ' || text[i] == '\t')) {
            i++;
        }
        return i;
    }

    private boolean startsWith(char[] word, int at, int end) {
        if (at + word.length > end) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (text[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private int nextLine(int from, int end) {
        int i = from;
        while (i < end && text[i] != '\n') {
            i++;
        }
        return i + 1;
    }
}
