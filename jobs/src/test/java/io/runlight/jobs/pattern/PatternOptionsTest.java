/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.KnownRule;
import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.JobOptions;
import io.runlight.jobs.alert.AlertOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternOptionsTest {

    @Test
    void aPatternIsAsItsOptionsSay() {
        PatternSettings streak =
                patterns(
                                Map.of(
                                        "pattern.failure-streak.threshold", "5",
                                        "pattern.failure-streak.window", "2 h",
                                        "pattern.failure-streak.severity", "critical"))
                        .get(0)
                        .settings();

        assertThat(streak.threshold()).isEqualTo(5);
        assertThat(streak.window()).hasHours(2);
        assertThat(streak.severity()).isEqualTo(AlertSeverity.CRITICAL);
    }

    @Test
    void aPatternThatIsOffIsThereToBeSwitchedOn() {
        assertThat(patterns(Map.of("pattern.retry-storm.enabled", "false")))
                .filteredOn(pattern -> !pattern.settings().enabled())
                .extracting(Pattern::name)
                .containsExactly("retry_storm");
    }

    @Test
    void rulesThatChangeAreTheOnesThatThereAre() {
        assertThat(patterns(Map.of()))
                .allSatisfy(
                        pattern -> {
                            KnownRule known = KnownRule.of(pattern.name()).orElseThrow();
                            assertThat(known.threshold()).isEqualTo(pattern.settings().threshold());
                            assertThat(known.severity()).contains(pattern.settings().severity());
                        });
    }

    @Test
    void namesAndCodesAreTheirOwn() {
        assertThat(patterns(Map.of())).extracting(Pattern::name).doesNotHaveDuplicates();
        assertThat(patterns(Map.of())).extracting(Pattern::code).doesNotHaveDuplicates();
    }

    @Test
    void aThresholdOfNothingIsRefused() {
        assertThatThrownBy(() -> patterns(Map.of("pattern.cascade.threshold", "0")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Option 'pattern.cascade.threshold' is 0. Set it to at least 1.");
    }

    @Test
    void alertsThatExpireBeforeTheyHaveRestedAreRefused() {
        assertThatThrownBy(
                        () ->
                                AlertOptions.lives(
                                        JobConfiguration.of(
                                                Map.of("alert.expire-after", "1 min"),
                                                JobOptions.REGISTRY)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'alert.expire-after'")
                .hasMessageContaining("'alert.rest'");
    }

    private static List<Pattern> patterns(Map<String, String> options) {
        return PatternOptions.patterns(JobConfiguration.of(options, JobOptions.REGISTRY));
    }
}
