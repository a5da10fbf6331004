/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.run.LiveRunRow;
import io.runlight.jobs.run.RunPhase;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private final PipelineHistory history = new PipelineHistory();

    @Test
    void aRunIsExpectedToTakeAsLongAsTheMedianOfEarlierOnes() {
        remember(60, 90, 80, 70);

        LiveRunRow row = Expectations.of(LiveRows.open("now", 10, 0, null), history);

        assertThat(row.expectedDurationMillis()).isEqualTo(75_000);
        assertThat(row.expectedEndMillis()).isEqualTo(75_000);
        assertThat(row.expectedFrom()).isEqualTo("history");
    }

    @Test
    void ofARunThatIsSlowOnlySlowerOnesTell() {
        remember(60, 70, 80, 90);

        assertThat(expected(65)).isEqualTo(80_000);
        assertThat(expected(80)).isEqualTo(90_000);
    }

    @Test
    void aRunThatIsSlowerThanAllIsOverdue() {
        remember(60, 70, 80);

        assertThat(expected(100)).isEqualTo(80_000);
    }

    @Test
    void fewRunsTellNothing() {
        remember(60, 70);

        LiveRunRow row = Expectations.of(LiveRows.open("now", 10, 1, null), history);

        assertThat(row.expectedDurationMillis()).isNull();
        assertThat(row.expectedEndMillis()).isNull();
        assertThat(row.expectedFrom()).isEmpty();
        assertThat(row.progress()).isNull();
        assertThat(Expectations.of(row, null)).isEqualTo(row);
    }

    @Test
    void progressComesFromThePlanAndElseFromEarlierRuns() {
        remember(60, 70, 80);

        assertThat(progress(1, 0.75)).isEqualTo(0.75);
        assertThat(progress(1, null)).isEqualTo(0.25);
    }

    @Test
    void anOpenRunIsNeverComplete() {
        remember(60, 70, 80);

        assertThat(progress(4, 1.0)).isEqualTo(0.99);
        assertThat(progress(9, null)).isEqualTo(0.99);
    }

    @Test
    void ofARunThatEndedNothingIsExpected() {
        remember(60, 70, 80);
        LiveRunRow ended = LiveRows.ended("now", RunPhase.COMPLETED, 0, 10, 1);

        assertThat(Expectations.of(ended, history)).isEqualTo(ended);
    }

    private void remember(long... seconds) {
        for (long each : seconds) {
            history.put(each, each, each * 1000, 4, 10);
        }
    }

    private Long expected(long elapsedSeconds) {
        return Expectations.of(LiveRows.open("now", elapsedSeconds, 0, null), history)
                .expectedDurationMillis();
    }

    private Double progress(int steps, Double planned) {
        return Expectations.of(LiveRows.open("now", 10, steps, planned), history).progress();
    }
}
