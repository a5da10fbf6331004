/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets which slice. */
final class SlicesLeftTest {

    private final SlicesLeft left = new SlicesLeft();

    @Test
    void theEarliestGoesFirst() {
        left.addAll(List.of(slice(2), slice(0), slice(1)));

        assertThat(left.take(0)).isEqualTo(slice(0));
        assertThat(left.take(1)).isEqualTo(slice(1));
        assertThat(left.take(0)).isEqualTo(slice(2));
        assertThat(left.take(0)).isNull();
    }

    @Test
    void whatAFailedReaderHadIsNotForOneThatWentOn() {
        left.addAll(List.of(slice(5)));
        left.giveBack(List.of(slice(3), slice(1)), 0);

        assertThat(left.take(1)).isEqualTo(slice(5));
        assertThat(left.take(1)).isNull();
        assertThat(left.take(0)).isEqualTo(slice(1));
        assertThat(left.take(0)).isEqualTo(slice(3));
        assertThat(left.take(0)).isNull();
    }

    @Test
    void whatIsEarlierThanTheReadersOwnComesBeforeIt() {
        left.giveBack(List.of(slice(4)), 0);
        left.addAll(List.of(slice(2), slice(6)));

        assertThat(left.take(0)).isEqualTo(slice(2));
        assertThat(left.take(0)).isEqualTo(slice(4));
        assertThat(left.take(0)).isEqualTo(slice(6));
    }

    @Test
    void aCheckpointHasThemAll() {
        left.giveBack(List.of(slice(4)), 1);
        left.addAll(List.of(slice(6), slice(2)));

        assertThat(left.all()).containsExactly(slice(2), slice(4), slice(6));
    }

    private static RawSlice slice(int minute) {
        return RawSlice.of(minute * 60_000L, (minute + 1) * 60_000L);
    }
}
