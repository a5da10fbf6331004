/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.run.LiveRunRow;
import io.runlight.jobs.run.RunPhase;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class LiveRunOrderTest {

    @Test
    void anOlderRowDoesNotPassAfterANewerOne() throws Exception {
        LiveRunRow unnamed = row("", RunPhase.RUNNING, 0, 10, 1);
        LiveRunRow ended = row("etl", RunPhase.COMPLETED, 0, 60, 2);
        LiveRunRow revived = row("etl", RunPhase.RUNNING, 0, 70, 3);

        assertThat(passed(ended, unnamed, revived)).containsExactly(ended, revived);
    }

    @Test
    void aRunThatWasForgottenAndBeginsAnewPasses() throws Exception {
        LiveRunRow ended = row("etl", RunPhase.COMPLETED, 0, 60, 9);
        LiveRunRow again = row("etl", RunPhase.RUNNING, 5_000, 5_001, 1);

        assertThat(passed(ended, again)).containsExactly(ended, again);
    }

    private static LiveRunRow row(
            String pipeline, RunPhase phase, long first, long last, long events) {
        return LiveRows.row(pipeline, "run", phase, first, last, 0, null, events);
    }

    private static Iterable<LiveRunRow> passed(LiveRunRow... rows) throws Exception {
        try (var harness = new OneInputStreamOperatorTestHarness<>(new LiveRunOrder())) {
            harness.open();
            for (LiveRunRow row : rows) {
                harness.processElement(new StreamRecord<>(row));
            }
            return harness.extractOutputValues();
        }
    }
}
