/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.error;

import java.util.ArrayList;
import java.util.List;

/** One line of a file of rules: the category of errors in whose texts all the keywords occur. */
record ErrorRule(ErrorCategory category, List<Keyword> keywords) {

    /**
     * Reads {@code category = keyword & keyword}.
     *
     * @throws IllegalArgumentException if the line is none such; says what to write instead
     */
    static ErrorRule parse(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("write 'category = keyword & keyword'");
        }
        String name = line.substring(0, equals).strip();
        ErrorCategory category = ErrorCategory.find(name);
        if (category == null || category == ErrorCategory.UNKNOWN) {
            throw new IllegalArgumentException(
                    "there is no category '" + name + "'; take one of those of ErrorCategory");
        }
        List<Keyword> keywords = new ArrayList<>();
        for (String keyword : line.substring(equals + 1).split("&", -1)) {
            keywords.add(Keyword.parse(keyword.strip()));
        }
        return new ErrorRule(category, List.copyOf(keywords));
    }
}
