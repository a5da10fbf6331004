/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Measurement;
import java.util.List;

/** A way from the topics to raw rows and windows in ClickHouse. */
public interface Peer {

    /** Reads the topics from the beginning to their end and waits until every row is there. */
    Measurement replay(Inputs inputs) throws Exception;

    /**
     * Its windows as tab-separated lines: interval in seconds, dimension, workspace, series, start
     * in seconds, then the counts in the order of {@link
     * io.runlight.benchmarks.peers.window.Counted}.
     */
    List<String> windows();

    /** How many raw rows it has landed. */
    long rawRows();

    /** Takes away what it has made. */
    void remove();
}
