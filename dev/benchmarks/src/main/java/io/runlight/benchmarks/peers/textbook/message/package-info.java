/* SPDX-License-Identifier: Apache-2.0 */

/** The events as POJOs that Jackson binds and Flink serialises, with their inserts. */
package io.runlight.benchmarks.peers.textbook.message;
