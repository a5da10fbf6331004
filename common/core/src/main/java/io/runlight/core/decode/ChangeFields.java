/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.rule.RuleSetting;
import java.util.Collection;

/** What all changes of the control topic must fulfil, whatever they change. */
final class ChangeFields {

    private ChangeFields() {}

    /** Refuses a change that lacks a field. */
    static void require(boolean given, String field) throws RefusedException {
        if (!given) {
            throw new RefusedException(RefusalReason.MISSING_FIELD, field, "");
        }
    }

    /**
     * Refuses a change with a field that nobody knows: a typing error must not pass for nothing.
     */
    static void requireKnown(Collection<String> unknown) throws RefusedException {
        for (String name : unknown) {
            throw new RefusedException(
                    RefusalReason.UNKNOWN_VALUE, name, "a field that nobody knows");
        }
    }

    /** The setting with the name, if it may be changed here. */
    static RuleSetting setting(String name, Collection<RuleSetting> allowed, FieldReader in)
            throws RefusedException {
        for (RuleSetting setting : allowed) {
            if (setting.wireName().equals(name)) {
                return setting;
            }
        }
        throw in.refusal(RefusalReason.UNKNOWN_VALUE, name);
    }

    /** A text, empty where there is none. */
    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
