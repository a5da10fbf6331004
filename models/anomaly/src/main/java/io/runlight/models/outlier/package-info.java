/* SPDX-License-Identifier: Apache-2.0 */
/** Outliers: single runs and calls that differ from what their own kind usually does. */
package io.runlight.models.outlier;
