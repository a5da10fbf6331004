/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TransactionTimeTest {

    @Test
    void theDefaultsLeaveEnoughTime() {
        assertThat(TransactionTime.warning(of(Map.of()))).isEmpty();
    }

    @Test
    void aTransactionThatMayEndBeforeItsCommitIsWarnedOf() {
        assertThat(TransactionTime.warning(of(Map.of("checkpoint.timeout", "7 min"))))
                .hasValueSatisfying(
                        warning ->
                                assertThat(warning)
                                        .contains("'kafka.transaction-timeout' is 900 s")
                                        .contains("(960 s)")
                                        .contains("Raise it")
                                        .contains("lower checkpoint.timeout"));
    }

    @Test
    void aLongerTransactionIsEnoughForLongerCheckpoints() {
        assertThat(
                        TransactionTime.warning(
                                of(
                                        Map.of(
                                                "checkpoint.timeout", "7 min",
                                                "kafka.transaction-timeout", "16 min"))))
                .isEmpty();
    }

    private static JobConfiguration of(Map<String, String> options) {
        return JobConfiguration.of(options, OptionRegistry.with());
    }
}
