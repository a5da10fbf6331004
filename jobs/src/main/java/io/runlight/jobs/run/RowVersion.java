/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.flink.type.StateVersion;
import java.io.IOException;

/** The check that bytes were not written by a later release. */
final class RowVersion {

    private RowVersion() {}

    static void check(int found, int known, String what) throws IOException {
        StateVersion.check(found, known, "A " + what);
    }
}
