/* SPDX-License-Identifier: Apache-2.0 */

/** The speed of the whole job between Kafka and ClickHouse, and what each part of it costs. */
package io.runlight.benchmarks.throughput;
