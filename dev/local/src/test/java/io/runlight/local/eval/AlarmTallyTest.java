/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmTallyTest {

    private static final int[] INJECTED = {0, 0, 1, 1, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0};

    @Test
    void anInjectionIsFoundByOneOfItsWindows() {
        assertThat(tally(0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .isEqualTo(new AlarmTally(1, 1, 0));
    }

    @Test
    void alarmsThatFollowEachOtherAreOneFalseAlarm() {
        assertThat(tally(9, 0, 0, 0, 0, 0, 9, 9, 0, 0, 0, 0, 0, 0))
                .isEqualTo(new AlarmTally(0, 2, 2));
    }

    @Test
    void theTwoWindowsAfterAnInjectionAreNoFalseAlarm() {
        assertThat(tally(0, 0, 0, 0, 9, 9, 0, 0, 0, 0, 0, 0, 9, 0))
                .isEqualTo(new AlarmTally(0, 2, 1));
    }

    @Test
    void sharesAreOfWhatThereWas() {
        AlarmTally tally = new AlarmTally(3, 1, 2);

        assertThat(tally.recall()).isEqualTo(0.75);
        assertThat(tally.precision()).isEqualTo(0.6);
    }

    private static AlarmTally tally(double... scores) {
        WindowSeries series = new WindowSeries("duration", new double[scores.length], INJECTED);
        return AlarmTally.of(List.of(series), List.of(scores), 0, score -> score > 3);
    }
}
