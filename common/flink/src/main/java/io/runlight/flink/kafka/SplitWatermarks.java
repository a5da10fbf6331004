/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;

/**
 * Makes the watermarks of each split of a source; those of one task know of each other, because
 * every task has a copy of this object for itself.
 */
final class SplitWatermarks<T> implements WatermarkGeneratorSupplier<T> {

    private static final long serialVersionUID = 1L;

    private final Duration disorder;
    private final Duration idleness;
    private final long idlenessEvents;

    private transient SplitsOfTask splits;

    SplitWatermarks(Duration disorder, Duration idleness, long idlenessEvents) {
        this.disorder = disorder;
        this.idleness = idleness;
        this.idlenessEvents = idlenessEvents;
    }

    @Override
    public WatermarkGenerator<T> createWatermarkGenerator(Context context) {
        if (splits == null) {
            splits = new SplitsOfTask(idlenessEvents);
        }
        return new IdleWatermarks<>(
                new SteppedWatermarks<>(disorder),
                splits,
                context.getInputActivityClock(),
                idleness);
    }
}
