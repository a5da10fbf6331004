/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

/** What an event says of itself that series are made of; null where it says nothing. */
public record Labels(
        String environment,
        String pipeline,
        String step,
        String stepType,
        String provider,
        String model,
        String userId,
        String eventKind) {}
