/* SPDX-License-Identifier: Apache-2.0 */

/** Alerts about runs: what is worth waking somebody for, and the life of each notification. */
package io.runlight.jobs.alert;
