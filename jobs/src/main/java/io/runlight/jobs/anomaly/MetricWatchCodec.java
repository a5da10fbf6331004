/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import io.runlight.jobs.metric.MetricPane;
import io.runlight.jobs.metric.MetricPaneType;
import io.runlight.models.anomaly.SeriesBaselineCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The binary form of {@link MetricWatch}. */
final class MetricWatchCodec implements StateCodec<MetricWatch> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private transient StateCodec<MetricPane> panes;

    @Override
    public void write(MetricWatch watch, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        output.integer(watch.lastTested);
        SeriesBaselineCodec.write(watch.baseline, out);
        output.integer(watch.waiting.size());
        for (Map.Entry<Long, MetricPane> window : watch.waiting.entrySet()) {
            output.integer(window.getKey());
            panes().write(window.getValue(), out);
        }
    }

    @Override
    public MetricWatch read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        StateVersion.check(input.code(), VERSION, "A watched metric");
        long lastTested = input.integer();
        MetricWatch watch = new MetricWatch(SeriesBaselineCodec.read(in));
        watch.lastTested = lastTested;
        long windows = input.integer();
        for (long i = 0; i < windows; i++) {
            watch.waiting.put(input.integer(), panes().read(in));
        }
        return watch;
    }

    private StateCodec<MetricPane> panes() {
        if (panes == null) {
            panes = MetricPaneType.INSTANCE.codec();
        }
        return panes;
    }
}
