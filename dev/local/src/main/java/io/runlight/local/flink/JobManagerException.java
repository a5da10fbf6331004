/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.flink;

/** What a JobManager answered instead of what was asked, or that it did not answer. */
public final class JobManagerException extends RuntimeException {

    JobManagerException(String message) {
        super(message);
    }

    JobManagerException(String message, Throwable cause) {
        super(message, cause);
    }
}
