/* SPDX-License-Identifier: Apache-2.0 */

/** Changes to rules in the running job: when they take effect, and what they make of alerts. */
package io.runlight.jobs.rule;
