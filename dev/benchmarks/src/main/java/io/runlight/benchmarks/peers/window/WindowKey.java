/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

/**
 * Which window a row is.
 *
 * @param start seconds since the epoch
 */
public record WindowKey(
        int intervalSeconds, String dimension, String workspaceId, String series, long start) {}
