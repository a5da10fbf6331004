/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import java.util.regex.Pattern;

/** The name and version of a model, by which rows and people refer to it; unique in a registry. */
public record ModelId(String name, String version) {

    /** Both are names of folders. */
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public ModelId {
        check("name", name);
        check("version", version);
    }

    private static void check(String what, String value) {
        if (!FOLDER.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' cannot be the %s of a model: use up to 100 letters, digits, dots, dashes and underscores"
                            .formatted(value, what));
        }
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
