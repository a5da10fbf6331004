/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.kafka.EventTimes;
import io.runlight.jobs.decode.Decoded;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * The watermarks of the raw source: as far behind the newest event as those of the topics, so that
 * as much time has passed at the end of a replay. No reader counts as idle: one that waits long for
 * ClickHouse still has the earlier events.
 */
final class RawWatermarks {

    private RawWatermarks() {}

    static WatermarkStrategy<Decoded> of(JobConfiguration configuration) {
        return EventTimes.ofReplay(configuration, (decoded, rowTime) -> decoded.timestamp());
    }
}
