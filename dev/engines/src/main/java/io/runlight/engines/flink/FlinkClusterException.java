/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.flink;

/** What went wrong between us and a cluster in the JVM. */
public final class FlinkClusterException extends RuntimeException {

    FlinkClusterException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
