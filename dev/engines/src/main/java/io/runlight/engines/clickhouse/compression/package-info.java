/* SPDX-License-Identifier: Apache-2.0 */

/** ClickHouse's compressed blocks and the compressions of HTTP. */
package io.runlight.engines.clickhouse.compression;
