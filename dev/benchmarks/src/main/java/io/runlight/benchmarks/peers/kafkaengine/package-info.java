/* SPDX-License-Identifier: Apache-2.0 */

/**
 * The peer without a stream processor: ClickHouse's Kafka engine reads the topics, materialised
 * views land raw rows and add up windows.
 *
 * <p>Good practice is followed: typed columns, one view per topic into its raw table and everything
 * else behind it, aggregate states, longer intervals from shorter ones. Beside Runlight it lands at
 * least once, its windows count duplicates again, it tracks no runs and raises no alerts, and a
 * query has to merge the states.
 */
package io.runlight.benchmarks.peers.kafkaengine;
