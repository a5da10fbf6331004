/* SPDX-License-Identifier: Apache-2.0 */

/** Small summaries of many values that merge in any order to the same answer. */
package io.runlight.core.sketch;
