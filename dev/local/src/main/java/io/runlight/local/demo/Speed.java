/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.local.UserMistake;

/** How many seconds of event time pass in a second of the demo; 0 is as fast as possible. */
public record Speed(double factor) {

    public static final Speed MAXIMUM = new Speed(0);

    /** Reads a number, or {@code max}. */
    public static Speed parse(String text) {
        if ("max".equalsIgnoreCase(text)) {
            return MAXIMUM;
        }
        try {
            double factor = Double.parseDouble(text.endsWith("x") ? cut(text) : text);
            if (factor >= 0 && Double.isFinite(factor)) {
                return new Speed(factor);
            }
        } catch (NumberFormatException e) {
            // falls through to the sentence below
        }
        throw new UserMistake(
                "'%s' is no speed; 1 is real time, 10 ten times that, max as fast as possible."
                        .formatted(text));
    }

    public boolean unlimited() {
        return factor == 0;
    }

    private static String cut(String text) {
        return text.substring(0, text.length() - 1);
    }

    @Override
    public String toString() {
        if (unlimited()) {
            return "as fast as possible";
        }
        return factor == Math.rint(factor) ? "%.0fx".formatted(factor) : factor + "x";
    }
}
