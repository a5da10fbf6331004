/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a transaction may have to stay open: from one checkpoint to the completion of the next,
 * and once more as long when the job restarts before it was committed.
 */
final class TransactionTime {

    /** What a restart takes: noticing the failure, waiting, reading the state back. */
    private static final Duration RESTART = Duration.ofMinutes(2);

    private TransactionTime() {}

    /** What is wrong with the timeouts, if anything, and what to do. */
    static Optional<String> warning(JobConfiguration configuration) {
        Duration timeout = configuration.get(RunlightOptions.KAFKA_TRANSACTION_TIMEOUT);
        Duration needed =
                configuration.get(RunlightOptions.CHECKPOINT_TIMEOUT).multipliedBy(2).plus(RESTART);
        if (timeout.compareTo(needed) >= 0) {
            return Optional.empty();
        }
        return Optional.of(
                "Option '"
                        + RunlightOptions.KAFKA_TRANSACTION_TIMEOUT.key()
                        + "' is "
                        + timeout.toSeconds()
                        + " s, less than twice "
                        + RunlightOptions.CHECKPOINT_TIMEOUT.key()
                        + " and a restart ("
                        + needed.toSeconds()
                        + " s): after a slow checkpoint and a failure the broker may have aborted"
                        + " alerts that their table has. Raise it, with"
                        + " transaction.max.timeout.ms of the brokers, or lower "
                        + RunlightOptions.CHECKPOINT_TIMEOUT.key());
    }
}
