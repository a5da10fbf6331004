/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.util.SingletonStatistics;

class ScoreTimesTest {

    private final ScoreTimes times =
            new ScoreTimes(
                    Map.of(
                            "runlight", new SingletonStatistics(2_500),
                            "runlightAfterOtherWork", new SingletonStatistics(4_500),
                            "contributions", new SingletonStatistics(600_000),
                            "xgboost", new SingletonStatistics(100_000),
                            "xgboostInPlace", new SingletonStatistics(50_000),
                            "xgboostContributions", new SingletonStatistics(1_200_000)));

    @Test
    void figuresAreMicrosecondsAndRatiosThoseOfMedians() {
        assertThat(times.figures())
                .containsEntry("score_p50_microseconds", 2.5)
                .containsEntry("score_after_other_work_p50_microseconds", 4.5)
                .containsEntry("contributions_p50_microseconds", 600.0)
                .containsEntry("ratio", 40.0)
                .containsEntry("ratio_in_place", 20.0);
    }
}
