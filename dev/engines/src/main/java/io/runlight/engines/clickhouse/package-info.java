/* SPDX-License-Identifier: Apache-2.0 */

/**
 * ClickHouse for tests, demos and small installs: the real engine in a process of its own, or a
 * server by address. {@link io.runlight.engines.clickhouse.ClickHouseEngines} is where to begin.
 */
package io.runlight.engines.clickhouse;
