/* SPDX-License-Identifier: Apache-2.0 */
/** Baselines of series in the job: which values of windows are tested, and what is said of them. */
package io.runlight.jobs.anomaly;
