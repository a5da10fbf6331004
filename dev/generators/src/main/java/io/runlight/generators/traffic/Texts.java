/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Small maps of texts that always come in the same order, which {@link Map#of} does not promise.
 */
final class Texts {

    private Texts() {}

    static Map<String, String> of(String name, String value, String otherName, String otherValue) {
        Map<String, String> texts = new TreeMap<>();
        texts.put(name, value);
        texts.put(otherName, otherValue);
        return Collections.unmodifiableMap(texts);
    }
}
