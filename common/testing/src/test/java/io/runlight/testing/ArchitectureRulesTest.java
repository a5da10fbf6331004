/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.runlight.core.breach.ReadsTheClock;
import io.runlight.core.breach.UsesAJob;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final JavaClasses COMMON = ArchitectureRules.productionClasses();

    static Stream<ArchRule> rules() {
        return ArchitectureRules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void commonObeysTheRule(ArchRule rule) {
        rule.check(COMMON);
    }

    @Test
    void theRulesSeeTheClassesOfCommon() {
        assertThat(COMMON.contain("io.runlight.core.event.Event")).isTrue();
    }

    @Test
    void aWordThatReadsTheClockIsFound() {
        JavaClasses breach = new ClassFileImporter().importClasses(ReadsTheClock.class);

        assertThatThrownBy(() -> ArchitectureRules.operatorsReadNoWallClock().check(breach))
                .hasMessageContaining("currentTimeMillis");
    }

    @Test
    void aWordThatKnowsAJobIsFound() {
        JavaClasses breach = new ClassFileImporter().importClasses(UsesAJob.class);

        assertThatThrownBy(() -> ArchitectureRules.commonKnowsNoJob().check(breach))
                .hasMessageContaining("io.runlight.jobs.breach.SomeJob");
    }
}
