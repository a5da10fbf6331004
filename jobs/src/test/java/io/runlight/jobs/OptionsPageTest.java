/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.flink.config.OptionsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "options.md");

    @Test
    void theReferencePageSaysWhatTheCodeSays() throws IOException {
        String page = OptionsPage.of(JobOptions.REGISTRY);
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("written again by mvn test -Dregenerate=true")
                .content()
                .isEqualTo(page);
    }
}
