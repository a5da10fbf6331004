/* SPDX-License-Identifier: Apache-2.0 */

/**
 * The peer that a competent engineer writes from Flink's documentation: a source and POJOs per
 * topic, Jackson, keyed state with a time to live against duplicates, one window operator per
 * interval, the JDBC sink, RocksDB.
 *
 * <p>Good practice is followed: no Kryo, object reuse, batches, sketches with serializers of their
 * own, bloom filters in RocksDB. Beside Runlight it lands at least once, tracks no runs and raises
 * no alerts, keeps no dead letters (a record that cannot be read fails the job), and shows a window
 * only when it is over.
 */
package io.runlight.benchmarks.peers.textbook;
