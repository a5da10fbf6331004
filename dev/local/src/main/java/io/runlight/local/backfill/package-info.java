/* SPDX-License-Identifier: Apache-2.0 */

/** The past computed again: replays into shadow tables, and repairs of windows. */
package io.runlight.local.backfill;
