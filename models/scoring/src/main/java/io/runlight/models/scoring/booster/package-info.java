/* SPDX-License-Identifier: Apache-2.0 */
/** Boosted trees as XGBoost saves them, evaluated in Java exactly as XGBoost does. */
package io.runlight.models.scoring.booster;
