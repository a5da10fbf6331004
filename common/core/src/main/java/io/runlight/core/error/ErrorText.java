/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.error;

/**
 * Type and message of an error as rules look at them: lower case, with one space for each run of
 * spaces, underscores and hyphens, so that {@code rate_limit} and {@code Rate limit} are the same.
 *
 * <p>Of long messages it has the beginning and the end, where stack traces name the error.
 */
final class ErrorText {

    /** So many characters of a message's beginning, and as many of its end. */
    private static final int HALF = 1_024;

    private final char[] chars;
    private int length;
    private int typeEnd;

    private ErrorText(int capacity) {
        chars = new char[capacity];
    }

    static ErrorText of(String type, String message) {
        int typeLength = type == null ? 0 : type.length();
        int messageLength = message == null ? 0 : message.length();
        ErrorText text = new ErrorText(typeLength + Math.min(messageLength, 2 * HALF) + 2);
        text.append(type, 0, typeLength);
        text.typeEnd = text.length;
        text.separate();
        if (messageLength <= 2 * HALF) {
            text.append(message, 0, messageLength);
        } else {
            text.append(message, 0, HALF);
            text.separate();
            text.append(message, messageLength - HALF + 1, messageLength);
        }
        while (text.length > 0 && text.chars[text.length - 1] == ' ') {
            text.length--;
        }
        return text;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return chars[index];
    }

    /** Where the type ends and the message begins. */
    int typeEnd() {
        return typeEnd;
    }

    /** Whether a word begins or ends between this character and the one before. */
    boolean isBorder(int index) {
        return index <= 0 || index >= length || !(isWord(chars[index - 1]) && isWord(chars[index]));
    }

    private void append(String from, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = from.charAt(i);
            if (c == '_' || c == '-' || c <= ' ') {
                separate();
            } else {
                chars[length++] = c < 128 ? lower(c) : Character.toLowerCase(c);
            }
        }
    }

    private void separate() {
        if (length > 0 && chars[length - 1] != ' ') {
            chars[length++] = ' ';
        }
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
