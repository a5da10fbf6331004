/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

/**
 * A savepoint in Flink's canonical format: each entry once, without what RocksDB has not yet merged
 * away, so that it says what an entry takes.
 */
record Savepoint(long bytes, long millis) {}
