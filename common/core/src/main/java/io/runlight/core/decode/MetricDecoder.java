/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import java.util.List;
import java.util.Map;

/** The decoder of events of a metric sample. */
final class MetricDecoder {

    private static final NameTable NAMES =
            CommonFields.with(
                    "name",
                    "metric_type",
                    "unit",
                    "value",
                    "pipeline",
                    "run_id",
                    "step",
                    "tags",
                    "bounds",
                    "counts",
                    "sum");

    private static final int NAME = CommonFields.OWN;
    private static final int METRIC_TYPE = CommonFields.OWN + 1;
    private static final int UNIT = CommonFields.OWN + 2;
    private static final int VALUE = CommonFields.OWN + 3;
    private static final int PIPELINE = CommonFields.OWN + 4;
    private static final int RUN_ID = CommonFields.OWN + 5;
    private static final int STEP = CommonFields.OWN + 6;
    private static final int TAGS = CommonFields.OWN + 7;
    private static final int BOUNDS = CommonFields.OWN + 8;
    private static final int COUNTS = CommonFields.OWN + 9;
    private static final int SUM = CommonFields.OWN + 10;

    private static final WordTable<MetricType> METRIC_TYPES =
            WordTable.of(MetricType.values(), MetricType::wireName);

    private final FieldOrder order = new FieldOrder(NAMES);

    MetricEvent decode(FieldReader in, CommonFields common) throws RefusedException {
        String name = null;
        MetricType metricType = null;
        String unit = null;
        Double value = null;
        String pipeline = null;
        String runId = null;
        String step = null;
        Map<String, String> tags = Map.of();
        List<Double> bounds = List.of();
        List<Long> counts = List.of();
        Double sum = null;
        while (in.next(order)) {
            switch (in.field()) {
                case NAME -> name = in.name();
                case METRIC_TYPE -> metricType = in.word(METRIC_TYPES);
                case UNIT -> unit = in.name();
                case VALUE -> value = in.decimal();
                case PIPELINE -> pipeline = in.name();
                case RUN_ID -> runId = in.id();
                case STEP -> step = in.name();
                case TAGS -> tags = in.texts();
                case BOUNDS -> bounds = in.decimals();
                case COUNTS -> counts = in.integers();
                case SUM -> sum = in.decimal();
                default -> common.read(in);
            }
        }
        common.end(in);
        if (name == null) {
            throw in.missing("name");
        }
        if (metricType == null) {
            throw in.missing("metric_type");
        }
        HistogramCheck.check(in, metricType, value, bounds, counts);
        return new MetricEvent(
                common.eventId(),
                common.eventTime(),
                common.workspaceId(),
                common.environment(),
                name,
                metricType,
                unit,
                value,
                pipeline,
                runId,
                step,
                tags,
                bounds,
                counts,
                sum,
                in.attributes());
    }
}
