/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FeaturesPageTest {

    private static final Path PAGE = Path.of("../../docs/reference/features.md");

    @Test
    void the_reference_page_says_what_the_definitions_say() throws Exception {
        String page = page();
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("the page is stale: run mvn -pl models/features test -Dregenerate=true")
                .content()
                .isEqualTo(page);
    }

    private static String page() {
        RunFeatures features = new RunFeatures(FeatureSettings.DEFAULT);
        StringBuilder page =
                new StringBuilder("# Features\n\n")
                        .append("What a model is asked about a run, in this order, ")
                        .append("with the settings that hold when nobody gives others. ")
                        .append(
                                "Those of `progress` are missing at the start of a run; all others ")
                        .append("stay as they were then. ")
                        .append("The hash of the schema is `")
                        .append(features.schema().hash())
                        .append("`.\n\n| feature | type | unit | missing when | what it says |\n")
                        .append("|---|---|---|---|---|\n");
        for (Feature feature : features.schema().features()) {
            page.append(
                    "| `%s` | %s | %s | %s | %s |%n"
                            .formatted(
                                    feature.name(),
                                    feature.type().wireName(),
                                    feature.unit(),
                                    feature.missing(),
                                    feature.sentence()));
        }
        return page.toString();
    }
}
