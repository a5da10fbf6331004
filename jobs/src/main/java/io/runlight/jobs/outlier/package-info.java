/* SPDX-License-Identifier: Apache-2.0 */
/** Outliers in the job: runs that differ from what their pipeline usually does. */
package io.runlight.jobs.outlier;
