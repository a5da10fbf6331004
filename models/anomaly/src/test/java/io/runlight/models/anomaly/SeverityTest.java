/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeverityTest {

    @Test
    void theNumberIsAHalfAtTwiceTheThreshold() {
        assertThat(Severity.of(4, 4, 1)).isZero();
        assertThat(Severity.of(8, 4, 1)).isEqualTo(0.5);
        assertThat(Severity.of(-12, 4, 1)).isEqualTo(0.75);
        assertThat(Severity.of(4, 4, 7)).isEqualTo(0.5);
    }

    @Test
    void theWordsBeginAtTheirBounds() {
        assertThat(Severity.of(0.29)).isEqualTo(Severity.LOW);
        assertThat(Severity.of(0.3)).isEqualTo(Severity.MEDIUM);
        assertThat(Severity.of(0.6)).isEqualTo(Severity.HIGH);
        assertThat(Severity.of(0.8)).isEqualTo(Severity.CRITICAL);
        assertThat(Severity.of(1.0)).isEqualTo(Severity.CRITICAL);
    }
}
