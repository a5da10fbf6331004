/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import java.io.IOException;

/** A check that bytes come from a release that is not newer than this one. */
public final class StateVersion {

    private StateVersion() {}

    /**
     * Checks the version.
     *
     * @param what the beginning of the sentence that refuses it
     * @throws IOException if this release does not know the version
     */
    public static void check(int version, int newest, String what) throws IOException {
        if (version < 1 || version > newest) {
            throw new IOException(
                    what
                            + " of binary version "
                            + version
                            + " cannot be read by this release, which knows version "
                            + newest
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
    }
}
