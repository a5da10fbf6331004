/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.models.training.PromotionRule.Verdict;
import org.junit.jupiter.api.Test;

class PromotionRuleTest {

    private final PromotionRule rule = new PromotionRule(100, 10, 0.05);

    @Test
    void too_few_runs_or_failures_say_nothing() {
        assertThat(rule.judge(new Evidence(99, 50, 0.2, 0.1))).isEqualTo(Verdict.TOO_EARLY);
        assertThat(rule.judge(new Evidence(500, 9, 0.2, 0.1))).isEqualTo(Verdict.TOO_EARLY);
        assertThat(rule.judge(new Evidence(100, 10, 0.2, 0.1))).isEqualTo(Verdict.BETTER);
    }

    @Test
    void a_challenger_must_be_better_by_the_margin() {
        assertThat(rule.judge(new Evidence(100, 10, 0.2, 0.189))).isEqualTo(Verdict.BETTER);
        assertThat(rule.judge(new Evidence(100, 10, 0.2, 0.191))).isEqualTo(Verdict.NOT_BETTER);
        assertThat(rule.judge(new Evidence(100, 10, 0.2, 0.3))).isEqualTo(Verdict.NOT_BETTER);
    }

    @Test
    void one_that_is_just_as_good_stays_where_it_is() {
        assertThat(new PromotionRule(1, 0, 0).judge(new Evidence(9, 1, 0, 0)))
                .isEqualTo(Verdict.NOT_BETTER);
        assertThat(new PromotionRule(1, 0, 0).judge(new Evidence(9, 1, 0.3, 0.3)))
                .isEqualTo(Verdict.NOT_BETTER);
        assertThat(rule.judge(new Evidence(100, 10, 0.3, Double.NaN)))
                .isEqualTo(Verdict.NOT_BETTER);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new PromotionRule(0, 0, 0)).hasMessageContaining("one run");
        assertThatThrownBy(() -> new PromotionRule(9, 0, 1)).hasMessageContaining("margin");
    }
}
