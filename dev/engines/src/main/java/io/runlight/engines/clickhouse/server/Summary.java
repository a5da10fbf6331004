/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.QueryStatistics;

/** The X-ClickHouse-Summary header: counts as JSON with texts for numbers, as the server does. */
final class Summary {
    private Summary() {}

    static String of(QueryStatistics statistics) {
        return """
               {"read_rows":"%d","read_bytes":"%d","written_rows":"%d","written_bytes":"%d",\
               "total_rows_to_read":"0","result_rows":"%d","result_bytes":"%d","elapsed_ns":"%d"}"""
                .formatted(
                        statistics.readRows(),
                        statistics.readBytes(),
                        statistics.writtenRows(),
                        statistics.writtenBytes(),
                        statistics.resultRows(),
                        statistics.resultBytes(),
                        statistics.elapsedNanos());
    }
}
