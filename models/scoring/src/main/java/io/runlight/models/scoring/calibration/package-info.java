/* SPDX-License-Identifier: Apache-2.0 */
/** From what a booster says to how often it happens. */
package io.runlight.models.scoring.calibration;
