/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.library;

import java.util.Optional;

/**
 * A package of the npm registry at an exact version.
 *
 * @param integrity SHA-512 of its archive in Base64; without one, npm's own check has to do
 */
public record NpmPackage(String name, String version, Optional<String> integrity) {

    String specification() {
        return name + "@" + version;
    }

    /** The name of its folder in the cache. */
    String folder() {
        return name.replace("@", "").replace('/', '-') + "-" + version;
    }
}
