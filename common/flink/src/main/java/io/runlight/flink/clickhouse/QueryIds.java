/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.UUID;

/**
 * The ids of a sink's inserts: all begin alike, so that a later attempt finds those of an earlier.
 */
final class QueryIds {

    private QueryIds() {}

    static String prefix(UUID sink) {
        return "runlight-" + sink + "-";
    }

    static String next(UUID sink) {
        return prefix(sink) + UUID.randomUUID();
    }
}
