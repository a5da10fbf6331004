/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

/** What a window has added up; a POJO. Sketches are there only when they have seen something. */
public final class Totals {

    public long events;
    public long runsStarted;
    public long runsCompleted;
    public long runsFailed;
    public long runsCancelled;
    public long stepsCompleted;
    public long stepsFailed;
    public long stepsCancelled;
    public long stepRetries;
    public long llmCalls;
    public long llmErrors;
    public long activities;
    public long inputTokens;
    public long outputTokens;
    public long cachedTokens;
    public long reasoningTokens;
    public double costUsd;
    public double credits;
    public Quantiles duration;
    public Quantiles stepDuration;
    public Quantiles latency;
    public Quantiles timeToFirstToken;
    public DistinctUsers users;
}
