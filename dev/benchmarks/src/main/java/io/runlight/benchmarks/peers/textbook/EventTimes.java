/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import io.runlight.benchmarks.harness.FirstEvent;
import io.runlight.benchmarks.peers.textbook.message.Message;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;

/** The time that a message names; making the assigner starts the measurement's clock. */
final class EventTimes<T extends Message> implements TimestampAssignerSupplier<T> {

    private static final long serialVersionUID = 1L;

    @Override
    public TimestampAssigner<T> createTimestampAssigner(Context context) {
        FirstEvent.seen();
        return (message, kafkaTime) -> message.eventTime.toEpochMilli();
    }
}
