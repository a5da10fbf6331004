/* SPDX-License-Identifier: Apache-2.0 */

/** Errors of events: their category, their template, and the table that keeps them. */
package io.runlight.jobs.error;
