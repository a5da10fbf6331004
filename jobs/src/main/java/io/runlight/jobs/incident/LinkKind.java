/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

/** What alerts may share; of two that are shared as often the first one is the likelier origin. */
enum LinkKind {
    PROVIDER("provider"),
    MODEL("model"),
    ERROR("error"),
    PARENT_RUN("parent run"),
    STEP("step"),
    PIPELINE("pipeline"),
    RUN("run");

    private final String word;

    LinkKind(String word) {
        this.word = word;
    }

    /** The value in tables, and the word in sentences. */
    String word() {
        return word;
    }

    /** Whether it can be where an incident comes from, and not only what holds it together. */
    boolean isOrigin() {
        return this != PIPELINE && this != RUN;
    }

    /** The kind that a link of {@link Links} begins with. */
    static LinkKind of(String link) {
        for (LinkKind kind : values()) {
            if (link.startsWith(kind.word + ":")) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of link begins " + link);
    }

    String link(String value) {
        return word + ":" + value;
    }

    /** What the link names, without the kind. */
    static String nameIn(String link) {
        return link.substring(of(link).word.length() + 1);
    }
}
