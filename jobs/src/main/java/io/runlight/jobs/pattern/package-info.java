/* SPDX-License-Identifier: Apache-2.0 */

/** Regularities in what runs do that are worth a notification. */
package io.runlight.jobs.pattern;
