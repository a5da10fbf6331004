/* SPDX-License-Identifier: Apache-2.0 */

/** What the textbook's window operators add up. */
package io.runlight.benchmarks.peers.textbook.window;
