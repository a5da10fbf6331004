/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.error.ErrorRules;
import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErrorOptionsTest {

    private static final String MESSAGE = "timeout: the warehouse is asleep";

    @TempDir private Path folder;

    @Test
    void withoutOptionsTheRulesThatComeWithRunlightDecide() {
        assertThat(rules(Map.of())).isEqualTo(ErrorRules.standard());
        assertThat(rules(Map.of()).categorize(null, MESSAGE)).isEqualTo(ErrorCategory.TIMEOUT);
    }

    @Test
    void rulesOfUsersAreAskedFirst() {
        ErrorRules rules =
                rules(Map.of("error.rules", "disk = tape & jam | dependency = \"asleep\""));

        assertThat(rules.categorize(null, MESSAGE)).isEqualTo(ErrorCategory.DEPENDENCY);
        assertThat(rules.categorize("TapeError", "jammed")).isEqualTo(ErrorCategory.DISK);
        assertThat(rules.categorize(null, "timeout")).isEqualTo(ErrorCategory.TIMEOUT);
    }

    @Test
    void rulesInAFileComeAfterThoseOfTheOption() throws IOException {
        Path file = folder.resolve("rules.txt");
        Files.writeString(file, "# ours\nquota = asleep\nquota = tape\n");
        ErrorRules rules =
                rules(
                        Map.of(
                                "error.rules",
                                "dependency = asleep",
                                "error.rules-file",
                                file.toString()));

        assertThat(rules.categorize(null, MESSAGE)).isEqualTo(ErrorCategory.DEPENDENCY);
        assertThat(rules.categorize(null, "out of tape")).isEqualTo(ErrorCategory.QUOTA);
    }

    @Test
    void rulesAreTheSameWhereTheyAreSentTo() throws Exception {
        ErrorRules rules = rules(Map.of("error.rules", "dependency = asleep"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rules);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject())
                    .isEqualTo(rules)
                    .extracting(it -> ((ErrorRules) it).categorize(null, MESSAGE))
                    .isEqualTo(ErrorCategory.DEPENDENCY);
        }
    }

    @Test
    void aRuleThatIsNoneIsRefusedWithItsLineAndARemedy() {
        assertThatThrownBy(() -> rules(Map.of("error.rules", "tired = asleep")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Option 'error.rules' cannot be 'tired = asleep': Line 1 of the error"
                                + " rules, 'tired = asleep': there is no category 'tired'; take one"
                                + " of those of ErrorCategory");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        String missing = folder.resolve("missing.txt").toString();

        assertThatThrownBy(() -> rules(Map.of("error.rules-file", missing)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Option 'error.rules-file' cannot be '"
                                + missing
                                + "': the file cannot be read; name one that exists where the job"
                                + " is submitted");
    }

    private static ErrorRules rules(Map<String, String> options) {
        return ErrorOptions.rules(
                JobConfiguration.of(options, OptionRegistry.with(ErrorOptions.GROUP)));
    }
}
