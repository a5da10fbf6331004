/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

/** What kind of number a feature is. */
public enum FeatureType {
    COUNT("count"),
    FLAG("flag"),
    NUMBER("number"),
    SHARE("share");

    private final String wireName;

    FeatureType(String wireName) {
        this.wireName = wireName;
    }

    /** The name in schemas and tables. */
    public String wireName() {
        return wireName;
    }
}
