/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.runlight.testing.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The architecture rules over all modules at once. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            ArchitectureRules.classesIn(Project.compiledClasses());

    static Stream<ArchRule> rules() {
        return ArchitectureRules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyModuleObeysTheRule(ArchRule rule) {
        rule.check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "flink", "jobs", "sql", "engines", "generators", "local"})
    void theRulesSeeEveryModule(String module) {
        assertThat(CLASSES.containPackage("io.runlight." + module)).isTrue();
    }
}
