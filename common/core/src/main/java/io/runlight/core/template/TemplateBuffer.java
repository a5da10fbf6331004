/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

/**
 * A template in the making: words, signs, and wildcards for values. Values with nothing but commas,
 * colons and the like between them become one wildcard, so that lists of any length are the same.
 */
final class TemplateBuffer implements CharSequence {

    static final String WILDCARD = "<*>";

    private static final int NOWHERE = -1;

    private final char[] text;
    private int length;

    /** From here on there is nothing but what values swallow; or nowhere. */
    private int softFrom;

    /** Whether a wildcard stands right before that. */
    private boolean behindWildcard;

    TemplateBuffer(int capacity) {
        text = new char[capacity];
    }

    void clear() {
        length = 0;
        softFrom = NOWHERE;
    }

    void space() {
        if (length > 0 && text[length - 1] != ' ') {
            text[length++] = ' ';
        }
    }

    void sign(char c) {
        if (!CharKind.joinsValues(c)) {
            softFrom = NOWHERE;
        }
        text[length++] = c;
    }

    /** A quotation mark; with the one before it, it belongs to a value between them. */
    void quote(char c) {
        int open = length - WILDCARD.length() - 1;
        if (open >= 0 && text[open] == c && endsWithWildcard()) {
            length = open;
            softFrom = behindLastWildcard();
            behindWildcard = true;
            wildcard();
        } else {
            sign(c);
        }
    }

    private int behindLastWildcard() {
        int i = length;
        while (i > 0 && CharKind.joinsValues(text[i - 1])) {
            i--;
        }
        boolean wildcard = i >= 3 && text[i - 1] == '>' && text[i - 2] == '*' && text[i - 3] == '<';
        return wildcard ? i : NOWHERE;
    }

    void wildcard() {
        if (softFrom != NOWHERE) {
            length = softFrom;
        }
        if (!endsWithWildcard()) {
            text[length++] = '<';
            text[length++] = '*';
            text[length++] = '>';
        }
        softFrom = length;
        behindWildcard = true;
    }

    private boolean endsWithWildcard() {
        return length >= 3
                && text[length - 3] == '<'
                && text[length - 2] == '*'
                && text[length - 1] == '>';
    }

    /** A wildcard behind an equals sign; the next value is not of its key. */
    void valueOfKey() {
        wildcard();
        int sign = length - WILDCARD.length() - 1;
        if (sign > 0 && text[sign] == '=' && CharKind.of(text[sign - 1]) <= CharKind.DIGIT) {
            softFrom = NOWHERE;
        }
    }

    void word(char[] from, int start, int end) {
        softFrom = NOWHERE;
        append(from, start, end);
    }

    /** A word that belongs to a value if one stands beside it: {@code Jul} in {@code 17 Jul}. */
    void softWord(char[] from, int start, int end) {
        if (softFrom == NOWHERE) {
            softFrom = length;
            behindWildcard = false;
        }
        append(from, start, end);
    }

    /** A word that belongs to a value right before it: {@code MB} in {@code 12 MB}. */
    void unit(char[] from, int start, int end) {
        boolean besideValue =
                softFrom != NOWHERE
                        && behindWildcard
                        && length == softFrom + 1
                        && text[softFrom] == ' ';
        if (besideValue) {
            length = softFrom;
        } else {
            word(from, start, end);
        }
    }

    /** Takes away what is longer than allowed, from a space on where there is one. */
    void cut(int longest) {
        if (length > longest) {
            length = longest;
            int space = length - 1;
            while (space > 0 && text[space] != ' ') {
                space--;
            }
            length = space > 0 ? space : longest;
        }
        while (length > 0 && text[length - 1] == ' ') {
            length--;
        }
    }

    private void append(char[] from, int start, int end) {
        for (int i = start; i < end; i++) {
            text[length++] = from[i];
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return text[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(text, start, end - start);
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
