/* SPDX-License-Identifier: Apache-2.0 */

/** The raw tables and dead letters: input as it came, exactly once. */
package io.runlight.jobs.landing;
