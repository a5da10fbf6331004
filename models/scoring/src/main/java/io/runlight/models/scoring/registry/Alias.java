/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.registry;

/** A part that a version of a model plays. */
public enum Alias {
    /** Its predictions are shown and alerted on. */
    CHAMPION("champion"),
    /** It predicts beside the champion and shows whether it is better. */
    CHALLENGER("challenger");

    private final String code;

    Alias(String code) {
        this.code = code;
    }

    /** As rows and commands have it. */
    public String code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException if there is no such part
     */
    public static Alias of(String code) {
        for (Alias alias : values()) {
            if (alias.code.equals(code)) {
                return alias;
            }
        }
        throw new IllegalArgumentException("'%s' is no part of a model".formatted(code));
    }
}
