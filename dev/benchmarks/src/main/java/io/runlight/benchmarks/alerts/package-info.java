/* SPDX-License-Identifier: Apache-2.0 */

/** {@code bench alerts}: how long an alert takes on the fast lane. */
package io.runlight.benchmarks.alerts;
