/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GroupingScoreTest {

    private static final double EXACT = 1e-12;

    @Test
    void groupsCountByTheirMessagesNotByTheirNames() {
        GroupingScore score = GroupingScore.of(List.of("1", "1", "2"), List.of("up", "up", "down"));

        assertThat(score).isEqualTo(new GroupingScore(3, 1, 1));
    }

    @Test
    void aGroupThatMissesOneMessageIsWrongForAllOfThem() {
        GroupingScore score =
                GroupingScore.of(List.of("1", "1", "3", "2"), List.of("up", "up", "up", "down"));

        assertThat(score.accuracy()).isEqualTo(0.25, within(EXACT));
        assertThat(score.groupF1()).isEqualTo(2.0 / 5, within(EXACT));
    }

    @Test
    void aGroupOfTwoKindsIsWrongForBoth() {
        GroupingScore score =
                GroupingScore.of(List.of("1", "1", "1", "2"), List.of("up", "up", "down", "off"));

        assertThat(score.accuracy()).isEqualTo(0.25, within(EXACT));
        assertThat(score.groupF1()).isEqualTo(2.0 / 5, within(EXACT));
    }
}
