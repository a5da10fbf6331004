/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.breach;

/** A class that breaks a rule on purpose, so that a test can see the rule fail. */
public final class ReadsTheClock {

    /** The wall clock, which core must not read. */
    public long now() {
        return System.currentTimeMillis();
    }
}
