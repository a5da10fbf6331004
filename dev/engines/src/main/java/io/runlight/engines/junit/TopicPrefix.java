/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

/** The start of the names of all topics that one test uses, like {@code "t17."}. */
public record TopicPrefix(String value) {

    /** The full name of a topic of the test. */
    public String topic(String name) {
        return value + name;
    }

    @Override
    public String toString() {
        return value;
    }
}
