/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.kafka;

/** What a cluster answered when it could not do what was asked about its topics. */
public final class KafkaTopicsException extends RuntimeException {

    KafkaTopicsException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
