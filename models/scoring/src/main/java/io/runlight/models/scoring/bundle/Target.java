/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import java.util.Arrays;

/** What a model predicts of a run. */
public enum Target {
    /** Whether it fails. */
    FAILURE("failure"),
    /** How many seconds it takes. */
    DURATION("duration");

    private final String code;

    Target(String code) {
        this.code = code;
    }

    /** As manifests, tables and commands have it. */
    public String code() {
        return code;
    }

    static Target of(String code) throws BundleRefusedException {
        return Arrays.stream(values())
                .filter(target -> target.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BundleRefusedException(
                                        "A model of '%s' cannot be used by this release"
                                                .formatted(code)));
    }
}
