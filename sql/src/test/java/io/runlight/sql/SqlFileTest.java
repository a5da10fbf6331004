/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlFileTest {

    @Test
    void theHeaderIsTheCommentsBeforeTheStatement() {
        SqlFile file =
                new SqlFile(
                        "answers.sql",
                        """
                        -- question: What is asked: this?
                        -- column answer: the answer
                        SELECT
                          -- note: not of the header
                          42 AS answer
                        """);

        assertThat(file.stem()).isEqualTo("answers");
        assertThat(file.question()).isEqualTo("What is asked: this?");
        assertThat(file.header("column answer")).hasValue("the answer");
        assertThat(file.header("note")).isEmpty();
        assertThat(file.statement())
                .isEqualTo("SELECT\n  -- note: not of the header\n  42 AS answer");
    }

    @Test
    void aFileWithoutAQuestionIsRefused() {
        assertThatThrownBy(() -> new SqlFile("silent.sql", "SELECT 1").question())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("silent.sql does not say its question");
    }

    @Test
    void aHeaderLineWithoutAKeyIsRefused() {
        assertThatThrownBy(() -> new SqlFile("odd.sql", "-- just words\nSELECT 1").headerLines())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The header of odd.sql wants '-- key: value' and has: -- just words");
    }
}
