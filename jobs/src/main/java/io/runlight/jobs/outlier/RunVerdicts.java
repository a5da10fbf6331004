/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

/** Where a watched pipeline says what it thinks of its runs, in the order of event time. */
interface RunVerdicts {

    /** The run is far from what is usual. */
    void outside(OutlierRun outlier);

    /** The run is not, or nothing more is to be said of it. */
    void inside(RunVector run);
}
