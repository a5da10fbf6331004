/* SPDX-License-Identifier: Apache-2.0 */
/** What is said of runs while there is no model. */
package io.runlight.models.scoring.prior;
