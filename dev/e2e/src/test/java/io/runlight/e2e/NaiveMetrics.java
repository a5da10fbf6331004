/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The windows of one type of metrics, of all intervals, computed again from the raw samples. */
enum NaiveMetrics {
    GAUGES,
    COUNTERS,
    HISTOGRAMS;

    /** Windows that are not as they should be, in the way of {@link NaiveWindows#differences}. */
    List<String> differences(ClickHouseEngine clickHouse, String lost) {
        return clickHouse.rows(
                NaiveSql.read(
                        name().toLowerCase(Locale.ROOT),
                        Map.of("samples", NaiveSql.read("samples"), "lost", lost)));
    }
}
