/* SPDX-License-Identifier: Apache-2.0 */

/** One-minute windows: panes that add up in any order to the same row. */
package io.runlight.jobs.window;
