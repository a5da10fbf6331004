/* SPDX-License-Identifier: Apache-2.0 */
/** Sinks that write rows to ClickHouse: exactly once in sealed chunks, or as idempotent upserts. */
package io.runlight.flink.clickhouse;
