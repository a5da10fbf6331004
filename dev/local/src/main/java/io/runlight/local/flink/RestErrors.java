/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The one line of a JobManager's error answer that says what is wrong. */
final class RestErrors {

    private static final String CAUSE = "Caused by: ";

    private RestErrors() {}

    /** The innermost cause; Flink answers stack traces. */
    static String sentence(int status, JsonNode body) {
        JsonNode errors = body == null ? null : body.get("errors");
        if (errors == null || errors.isEmpty()) {
            return "The JobManager answered with status " + status;
        }
        return innermost(errors.get(errors.size() - 1).asText());
    }

    static String innermost(String stackTrace) {
        List<String> causes =
                stackTrace.lines().map(String::strip).filter(it -> it.startsWith(CAUSE)).toList();
        String line =
                causes.isEmpty()
                        ? stackTrace.lines().findFirst().orElse(stackTrace)
                        : causes.get(causes.size() - 1).substring(CAUSE.length());
        return withoutClassNames(line);
    }

    private static String withoutClassNames(String line) {
        String rest = line;
        while (rest.matches("^[\\w.$]+(Exception|Error): .+")) {
            rest = rest.substring(rest.indexOf(": ") + 2);
        }
        return rest;
    }
}
