/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskLevelTest {

    @ParameterizedTest
    @CsvSource({
        "0, LOW", "0.19999, LOW", "0.2, MEDIUM", "0.49999, MEDIUM",
        "0.5, HIGH", "0.79999, HIGH", "0.8, CRITICAL", "1, CRITICAL"
    })
    void aLevelBeginsAtItsBound(double probability, RiskLevel level) {
        assertThat(RiskLevel.of(probability)).isEqualTo(level);
    }

    @Test
    void whatIsNoProbabilityHasNoLevel() {
        assertThatThrownBy(() -> RiskLevel.of(Double.NaN)).hasMessage("NaN is no probability");
        assertThatThrownBy(() -> RiskLevel.of(1.01)).hasMessage("1.01 is no probability");
    }
}
