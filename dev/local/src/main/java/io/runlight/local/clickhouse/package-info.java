/** ClickHouse seen from the command line: statements in, text out. */
package io.runlight.local.clickhouse;
