/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import java.io.IOException;

/** The check that bytes were not written by a later release. */
final class RowVersion {

    private RowVersion() {}

    static void check(int found, int known, String what) throws IOException {
        if (found < 1 || found > known) {
            throw new IOException(
                    "A "
                            + what
                            + " of binary version "
                            + found
                            + " cannot be read by this release, which knows version "
                            + known
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
    }
}
