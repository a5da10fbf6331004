/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.breach;

import io.runlight.jobs.breach.SomeJob;

/** A class that breaks a rule on purpose, so that a test can see the rule fail. */
public final class UsesAJob {

    /** A job, which core must not know. */
    public SomeJob job() {
        return new SomeJob();
    }
}
