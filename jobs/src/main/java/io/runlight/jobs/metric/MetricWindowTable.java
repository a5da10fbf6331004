/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.sketch.ValueSketch;
import io.runlight.flink.clickhouse.Getter;
import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;
import io.runlight.jobs.window.Window;
import java.util.Arrays;
import java.util.List;

/** The table {@code metric_windows}. */
public final class MetricWindowTable {

    /** The only instance. */
    public static final Table<Window<MetricPane>> TABLE = build();

    private static final ValueSketch NO_VALUES = new ValueSketch();
    private static final double MEDIAN = 0.50;
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    private MetricWindowTable() {}

    private static Table<Window<MetricPane>> build() {
        SeriesOfRow series = new SeriesOfRow();
        return Table.<Window<MetricPane>>named("metric_windows")
                .lowCardinality("workspace_id", row -> row.series().workspaceId())
                .uint32("interval_seconds", row -> row.interval().seconds())
                .lowCardinality("metric", row -> series.of(row).metric())
                .lowCardinality("metric_type", row -> row.series().dimension())
                .string("series", row -> row.series().series())
                .dateTime("window_start", row -> row.startMillis() / 1000)
                .lowCardinality("unit", row -> series.of(row).unit())
                .lowCardinality("environment", row -> series.of(row).environment())
                .lowCardinality("pipeline", row -> series.of(row).pipeline())
                .lowCardinality("step", row -> series.of(row).step())
                .map("tags", row -> series.of(row).tags())
                .uint64("count", row -> row.content().count())
                .nullableFloat64("sum", row -> sum(row.content()))
                .nullableFloat64("min", ofGauge(GaugeValues::min))
                .nullableFloat64("max", ofGauge(GaugeValues::max))
                .nullableFloat64("last", row -> last(row.content(), LastSample::value))
                .nullableDateTime64Millis(
                        "last_at", row -> last(row.content(), LastSample::atMillis))
                .nullableFloat64("p50", row -> quantile(row.content(), MEDIAN))
                .nullableFloat64("p95", row -> quantile(row.content(), P95))
                .nullableFloat64("p99", row -> quantile(row.content(), P99))
                .nullableFloat64("increase", row -> increase(row.content()))
                .uint64("resets", row -> resets(row.content()))
                .arrayFloat64Of("bounds", row -> bounds(row.content()))
                .arrayUInt64("bucket_counts", row -> bucketCounts(row.content()))
                .arrayInt32("value_index", row -> positive(row.content()).indexes())
                .arrayUInt64("value_counts", row -> positive(row.content()).counts())
                .arrayInt32("negative_index", row -> negative(row.content()).indexes())
                .arrayUInt64("negative_counts", row -> negative(row.content()).counts())
                .partition(row -> Partitions.month(row.startMillis()))
                .build();
    }

    private static Double sum(MetricPane pane) {
        if (pane.gaugeValues() != null) {
            return pane.gaugeValues().sum();
        }
        return pane.histogram() == null ? null : pane.histogram().sum();
    }

    private static Getter<Window<MetricPane>, Double> ofGauge(Getter<GaugeValues, Double> getter) {
        return row ->
                row.content().gaugeValues() == null
                        ? null
                        : getter.apply(row.content().gaugeValues());
    }

    private static <V> V last(MetricPane pane, Getter<LastSample, V> getter) {
        return pane.last().isKnown() ? getter.apply(pane.last()) : null;
    }

    private static Double quantile(MetricPane pane, double q) {
        double value = Double.NaN;
        if (pane.gaugeValues() != null) {
            value = pane.gaugeValues().quantile(q);
        } else if (pane.histogram() != null) {
            value = pane.histogram().quantile(q);
        }
        return Double.isNaN(value) ? null : value;
    }

    private static Double increase(MetricPane pane) {
        return pane.counterIncrease() == null ? null : pane.counterIncrease().increase();
    }

    private static long resets(MetricPane pane) {
        return pane.counterIncrease() == null ? 0 : Math.max(0, pane.counterIncrease().resets());
    }

    private static List<Double> bounds(MetricPane pane) {
        return pane.histogram() == null
                ? List.of()
                : Arrays.stream(pane.histogram().bounds()).boxed().toList();
    }

    private static long[] bucketCounts(MetricPane pane) {
        return pane.histogram() == null ? new long[0] : pane.histogram().counts();
    }

    private static ValueSketch positive(MetricPane pane) {
        return pane.gaugeValues() == null ? NO_VALUES : pane.gaugeValues().positive();
    }

    private static ValueSketch negative(MetricPane pane) {
        return pane.gaugeValues() == null ? NO_VALUES : pane.gaugeValues().negative();
    }
}
