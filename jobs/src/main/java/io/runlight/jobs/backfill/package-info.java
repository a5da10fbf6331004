/* SPDX-License-Identifier: Apache-2.0 */

/** The job over the past: raw tables as a bounded source, and what a replay writes where. */
package io.runlight.jobs.backfill;
