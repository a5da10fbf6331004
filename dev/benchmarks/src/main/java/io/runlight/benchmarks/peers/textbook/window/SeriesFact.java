/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import org.apache.flink.api.java.tuple.Tuple3;

/** What an event adds to a series; a POJO. */
public final class SeriesFact {

    public String workspaceId;
    public String dimension;
    public String series;
    public String eventKind;
    public String userId;
    public String status;
    public boolean failed;
    public boolean retried;
    public long inputTokens;
    public long outputTokens;
    public long cachedTokens;
    public long reasoningTokens;
    public double costUsd;
    public double credits;

    /** Duration of a run or step attempt, latency of a call; null where the event has none. */
    public Double millis;

    public Double timeToFirstTokenMs;

    Tuple3<String, String, String> key() {
        return Tuple3.of(workspaceId, dimension, series);
    }
}
