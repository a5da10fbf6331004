/* SPDX-License-Identifier: Apache-2.0 */

/** Ids that follow from content, so that a replay gives the same ones. */
package io.runlight.core.id;
