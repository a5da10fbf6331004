/* SPDX-License-Identifier: Apache-2.0 */

/** Incidents: alerts that belong together, and where they may come from. */
package io.runlight.jobs.incident;
