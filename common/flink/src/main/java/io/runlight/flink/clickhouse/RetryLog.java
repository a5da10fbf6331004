/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import org.slf4j.Logger;

/** One warning at the first failure and at every tenth after it; an outage fills no log. */
final class RetryLog {

    private static final int EVERY = 10;

    private RetryLog() {}

    static void retrying(Logger log, String what, int tries, Exception failure) {
        if (tries % EVERY == 0) {
            log.warn("Trying {} again, failed {} times: {}", what, tries + 1, failure.toString());
        }
    }
}
