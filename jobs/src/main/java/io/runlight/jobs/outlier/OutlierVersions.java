/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import java.io.IOException;

/** Refuses bytes of releases that are not known yet. */
final class OutlierVersions {

    private OutlierVersions() {}

    static void check(String what, int version, int newest) throws IOException {
        if (version < 1 || version > newest) {
            throw new IOException(
                    what
                            + ", of binary version "
                            + version
                            + ", cannot be read by this release, which knows versions up to "
                            + newest
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
    }
}
