/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What is known of a run when it is scored, as numbers: one definition for training and serving.
 */
package io.runlight.models.features;
