/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

/** A length of windows; each begins at a multiple of it in UTC. */
public enum PeerInterval {
    MINUTE(60),
    FIVE_MINUTES(300),
    QUARTER_HOUR(900),
    HOUR(3_600),
    DAY(86_400);

    private final int seconds;

    PeerInterval(int seconds) {
        this.seconds = seconds;
    }

    public int seconds() {
        return seconds;
    }

    /** The start, in seconds, of the window that a time is in. */
    public long start(long millis) {
        long second = Math.floorDiv(millis, 1_000);
        return second - Math.floorMod(second, seconds);
    }
}
