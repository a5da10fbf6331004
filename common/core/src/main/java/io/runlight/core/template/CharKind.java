/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import java.util.Arrays;

/** What a character is to the masker, looked up in a table. */
final class CharKind {

    /** A letter or a sign that may stand inside names, paths and numbers. */
    static final byte WORD = 0;

    static final byte DIGIT = 1;
    static final byte SPACE = 2;
    static final byte QUOTE = 3;

    /** A sign that ends a word. */
    static final byte MARK = 4;

    private static final byte[] KINDS = new byte[128];

    static {
        Arrays.fill(KINDS, 0, ' ' + 1, SPACE);
        Arrays.fill(KINDS, '0', '9' + 1, DIGIT);
        KINDS[127] = SPACE;
        for (char c : "'\"`".toCharArray()) {
            KINDS[c] = QUOTE;
        }
        for (char c : "()[]{}<>,;=|!?".toCharArray()) {
            KINDS[c] = MARK;
        }
    }

    private CharKind() {}

    static byte of(char c) {
        return c < 128 ? KINDS[c] : c == '\u00A0' ? SPACE : WORD;
    }

    static boolean isLetter(char c) {
        int lower = c | 0x20;
        return (lower >= 'a' && lower <= 'z') || (c >= 128 && Character.isLetter(c));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether values on both sides of the sign read as one: lists, dates, addresses. */
    static boolean joinsValues(char c) {
        return switch (c) {
            case ' ', ',', ';', ':', '-', '.', '/', '#', '&', '+', '~', '_', '|', '@', '*', '=' ->
                    true;
            default -> false;
        };
    }
}
