/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.error;

/**
 * A piece of text to look for in errors.
 *
 * @param text as {@link ErrorText} would have it
 * @param wholeWords whether it must not be a part of longer words
 * @param onlyInType whether only the error's type counts, not its message
 */
record Keyword(String text, boolean wholeWords, boolean onlyInType) {

    private static final String TYPE = "type:";

    /** Reads {@code text}, {@code "whole words"}, {@code type:text} or {@code type:"word"}. */
    static Keyword parse(String source) {
        boolean onlyInType = source.startsWith(TYPE);
        String text = onlyInType ? source.substring(TYPE.length()).strip() : source;
        boolean wholeWords = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        if (wholeWords) {
            text = text.substring(1, text.length() - 1);
        }
        String plain = ErrorText.of(null, text).toString();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("a keyword is empty; write at least one letter");
        }
        return new Keyword(plain, wholeWords, onlyInType);
    }
}
