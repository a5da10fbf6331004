/* SPDX-License-Identifier: Apache-2.0 */

/**
 * The process of the engine: ClickHouse's HTTP interface in front of the library's connections.
 *
 * <p>A request goes {@code FrontDoor -> QueryHandler -> Query -> Response}. Nothing here runs in
 * the JVM that starts the engine.
 */
package io.runlight.engines.clickhouse.server;
