/* SPDX-License-Identifier: Apache-2.0 */

/** Runlight beside what one would build without it, over the same topics on the same machine. */
package io.runlight.benchmarks.peers;
