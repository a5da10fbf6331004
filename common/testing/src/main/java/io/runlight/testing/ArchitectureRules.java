/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The rules that keep dependencies pointing one way and operators deterministic. */
public final class ArchitectureRules {

    private static final String ROOT = "io.runlight.";
    private static final String[] DEVELOPMENT = {
        ROOT + "engines..",
        ROOT + "generators..",
        ROOT + "local..",
        ROOT + "e2e..",
        ROOT + "benchmarks.."
    };

    private ArchitectureRules() {}

    /** Every rule; a module runs all of them over the classes that it can see. */
    public static List<ArchRule> all() {
        return List.of(
                wordsKnowNoEngine(),
                commonKnowsNoJob(),
                productionKnowsNoDevelopment(),
                enginesKnowNothingOfOurs(),
                operatorsReadNoWallClock(),
                operatorsMakeNoRandomValues());
    }

    /** The production classes of Runlight on the class path of the caller. */
    public static JavaClasses productionClasses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.runlight");
    }

    /** The production classes in the folders of compiled classes. */
    public static JavaClasses classesIn(Collection<Path> folders) {
        return new ClassFileImporter().importPaths(folders);
    }

    static ArchRule wordsKnowNoEngine() {
        return noClasses()
                .that()
                .resideInAnyPackage(ROOT + "core..", ROOT + "models..", ROOT + "sql..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.flink..")
                .as("core, models and sql work without Flink")
                .allowEmptyShould(true);
    }

    static ArchRule commonKnowsNoJob() {
        return noClasses()
                .that()
                .resideInAnyPackage(ROOT + "core..", ROOT + "flink..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "jobs..", ROOT + "models..", ROOT + "sql..")
                .as("common knows neither jobs nor models nor sql")
                .allowEmptyShould(true);
    }

    static ArchRule productionKnowsNoDevelopment() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "core..",
                        ROOT + "flink..",
                        ROOT + "models..",
                        ROOT + "sql..",
                        ROOT + "jobs..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DEVELOPMENT)
                .as("nothing of dev/ is used in production")
                .allowEmptyShould(true);
    }

    static ArchRule enginesKnowNothingOfOurs() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "engines..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "core..",
                        ROOT + "flink..",
                        ROOT + "models..",
                        ROOT + "sql..",
                        ROOT + "jobs..")
                .as("the engines are a leaf, so that every module can test with them")
                .allowEmptyShould(true);
    }

    static ArchRule operatorsReadNoWallClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(ROOT + "core..", ROOT + "jobs..", ROOT + "models..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .as("event time decides every result: no wall clock in core, models and jobs")
                .allowEmptyShould(true);
    }

    static ArchRule operatorsMakeNoRandomValues() {
        return noClasses()
                .that()
                .resideInAnyPackage(ROOT + "core..", ROOT + "jobs..", ROOT + "models..")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .as("a replay gives the same result: no random value in core, models and jobs")
                .allowEmptyShould(true);
    }
}
