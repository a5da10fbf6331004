/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

/**
 * What an application gains and loses by detections.
 *
 * @param found the gain of a window that was found at once
 * @param missed the loss of a window that was not
 * @param wrong the loss of a detection far from every window
 */
public record NabProfile(double found, double missed, double wrong) {}
