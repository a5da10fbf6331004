/* SPDX-License-Identifier: Apache-2.0 */

/** Windows of metric series: gauges, increases of counters, merged histograms. */
package io.runlight.jobs.metric;
