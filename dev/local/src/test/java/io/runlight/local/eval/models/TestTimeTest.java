/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.RunCourse;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunOpening;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestTimeTest {

    private static final long WEEK = Duration.ofDays(7).toMillis();

    @Test
    void aRunThatIsMovedIsAsLateForItsScheduleAsBefore() {
        RecordedRun training = run(1_000, null);

        List<RecordedRun> moved =
                TestTime.after(List.of(training), List.of(run(500, 400L), run(600, null)));

        assertThat(moved.get(0).opening().startMillis()).isEqualTo(500 + WEEK);
        assertThat(moved.get(0).opening().scheduledMillis()).isEqualTo(400 + WEEK);
        assertThat(moved.get(1).opening().scheduledMillis()).isNull();
    }

    private static RecordedRun run(long start, Long scheduled) {
        return new RecordedRun(
                new RunOpening(
                        "acme",
                        "",
                        "nightly",
                        "r" + start,
                        start,
                        scheduled,
                        "",
                        1,
                        "",
                        null,
                        null,
                        null,
                        Map.of()),
                new RunEnding(start + 10, false, false, 0.01),
                RunCourse.UNKNOWN);
    }
}
