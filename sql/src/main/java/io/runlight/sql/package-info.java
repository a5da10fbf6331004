/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The storage of Runlight in ClickHouse: tables by versioned migrations, functions and views by
 * re-creation, one source of SQL for a single node and for a cluster.
 */
package io.runlight.sql;
