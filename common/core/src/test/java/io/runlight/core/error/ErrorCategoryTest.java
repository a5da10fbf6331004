/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ErrorCategoryTest {

    /** An error as it is seen in the field, and its category. */
    private record Sample(String category, String type, String message) {

        @Override
        public String toString() {
            return type + ": " + message + " -> " + category;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anErrorBelongsToTheCategoryThatPeopleWouldGiveIt(Sample sample) {
        assertThat(ErrorCategory.of(sample.type(), sample.message()).wireName())
                .isEqualTo(sample.category());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void caseUnderscoresAndHyphensDoNotMatter(Sample sample) {
        assertThat(
                        ErrorCategory.of(
                                        sample.type().toUpperCase(Locale.ROOT).replace('_', '-'),
                                        sample.message()
                                                .toLowerCase(Locale.ROOT)
                                                .replace(" ", "  \n"))
                                .wireName())
                .isEqualTo(sample.category());
    }

    @Test
    void everyCategoryHasSamples() throws IOException {
        assertThat(samples().stream().map(Sample::category).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCategory.values())
                                .map(ErrorCategory::wireName)
                                .toList());
    }

    @Test
    void anErrorWithoutTextsIsUnknown() {
        assertThat(ErrorCategory.of(null, null)).isEqualTo(ErrorCategory.UNKNOWN);
    }

    @Test
    void theEndOfALongTraceCounts() {
        String trace = "  File \"etl.py\", line 7, in step\n".repeat(1_000);

        assertThat(ErrorCategory.of("Failed", trace + "ReadTimeout: no answer"))
                .isEqualTo(ErrorCategory.TIMEOUT);
    }

    @Test
    void keywordsWithinOthersAreFoundToo() {
        ErrorRules rules = ErrorRules.before("cancelled = he\ndisk = hers\nquota = \"she\"");

        assertThat(rules.categorize(null, "ushers")).isEqualTo(ErrorCategory.CANCELLED);
        assertThat(ErrorRules.before("disk = hers").categorize(null, "ushers"))
                .isEqualTo(ErrorCategory.DISK);
        assertThat(ErrorRules.before("quota = \"she\"").categorize(null, "ushers"))
                .isEqualTo(ErrorCategory.UNKNOWN);
        assertThat(ErrorRules.before("quota = \"she\"").categorize(null, "(she)"))
                .isEqualTo(ErrorCategory.QUOTA);
    }

    @Test
    void rulesOfUsersGoFirst() {
        ErrorRules rules =
                ErrorRules.before("# ours\n\ndata_quality = type:E17 & ledger & \"off\"\n");

        assertThat(rules.categorize("E17", "Ledger is off: timeout"))
                .isEqualTo(ErrorCategory.DATA_QUALITY);
        assertThat(rules.categorize("E18", "E17 ledger is off: timeout"))
                .isEqualTo(ErrorCategory.TIMEOUT);
        assertThat(rules.categorize("E17", "Ledger offline: timeout"))
                .isEqualTo(ErrorCategory.TIMEOUT);
    }

    @Test
    void aLineThatIsNoRuleIsNamedWithARemedy() {
        assertThatThrownBy(() -> ErrorRules.before("disk = full\ntimeout"))
                .hasMessageContaining("Line 2")
                .hasMessageContaining("'timeout'")
                .hasMessageContaining("category = keyword & keyword");
        assertThatThrownBy(() -> ErrorRules.before("slow = late"))
                .hasMessageContaining("'slow'")
                .hasMessageContaining("ErrorCategory");
        assertThatThrownBy(() -> ErrorRules.before("disk = full & "))
                .hasMessageContaining("keyword is empty");
        assertThatThrownBy(() -> ErrorRules.before("disk = größe")).hasMessageContaining("ASCII");
    }

    @Test
    void codesAndNamesAreStable() {
        for (ErrorCategory category : ErrorCategory.values()) {
            assertThat(ErrorCategory.ofCode(category.code())).isEqualTo(category);
        }
        assertThat(ErrorCategory.TIMEOUT.code()).isEqualTo(1);
        assertThat(ErrorCategory.UNKNOWN.code()).isEqualTo(16);
        assertThatThrownBy(() -> ErrorCategory.ofCode(17))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static List<Sample> samples() throws IOException {
        try (InputStream in = ErrorCategoryTest.class.getResourceAsStream("/error/samples.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 3))
                    .map(parts -> new Sample(parts[0].strip(), parts[1].strip(), parts[2].strip()))
                    .toList();
        }
    }
}
