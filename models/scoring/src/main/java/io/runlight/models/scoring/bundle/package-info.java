/* SPDX-License-Identifier: Apache-2.0 */
/** A trained model with everything that is needed to use it and to trust it. */
package io.runlight.models.scoring.bundle;
