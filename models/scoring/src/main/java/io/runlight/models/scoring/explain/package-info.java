/* SPDX-License-Identifier: Apache-2.0 */
/** Why a score is what it is: what each feature added to it. */
package io.runlight.models.scoring.explain;
