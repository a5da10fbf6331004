/* SPDX-License-Identifier: Apache-2.0 */

/** The windows that every peer has to land, and the comparison that they are right. */
package io.runlight.benchmarks.peers.window;
