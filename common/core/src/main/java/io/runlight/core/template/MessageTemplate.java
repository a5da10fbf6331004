/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import io.runlight.core.sketch.TextHash;

/**
 * What messages of one kind have in common: their text with a wildcard for each value.
 *
 * @param id sixteen hexadecimal digits that follow from the text and from nothing else
 * @param text words and signs, and {@code <*>} where messages have values
 */
public record MessageTemplate(String id, String text) {

    private static final int HEX = 16;

    /** The template with the given text. */
    public static MessageTemplate of(String text) {
        return new MessageTemplate(id(TextHash.of(text)), text);
    }

    static String id(long hash) {
        String digits = Long.toHexString(hash);
        return "0".repeat(HEX - digits.length()) + digits;
    }
}
