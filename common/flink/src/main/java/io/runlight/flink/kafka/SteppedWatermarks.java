/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Watermarks behind the newest event that advance in steps of event time, at the event that reaches
 * the step.
 *
 * <p>Flink's own generator emits every 200 ms of processing time. The last part of a bounded input
 * then ends before its watermark came, and a replay would see less time pass than the stream did.
 */
final class SteppedWatermarks<T> implements WatermarkGenerator<T> {

    private static final long LONGEST_STEP_MILLIS = 1000;
    private static final int STEPS_OF_DISORDER = 10;

    private final long disorderMillis;
    private final long stepMillis;
    private long newestMillis = Long.MIN_VALUE;
    private long emittedMillis = Long.MIN_VALUE;

    /** The step is a tenth of the disorder, at most a second. */
    SteppedWatermarks(Duration disorder) {
        this.disorderMillis = disorder.toMillis();
        this.stepMillis =
                Math.max(1, Math.min(LONGEST_STEP_MILLIS, disorderMillis / STEPS_OF_DISORDER));
    }

    @Override
    public void onEvent(T event, long eventTimeMillis, WatermarkOutput output) {
        if (eventTimeMillis <= newestMillis) {
            return;
        }
        newestMillis = eventTimeMillis;
        long reached = Math.floorDiv(eventTimeMillis - disorderMillis, stepMillis) * stepMillis - 1;
        if (reached > emittedMillis) {
            emittedMillis = reached;
            output.emitWatermark(new Watermark(reached));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // Processing time moves nothing.
    }
}
