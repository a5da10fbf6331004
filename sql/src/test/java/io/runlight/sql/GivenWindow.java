/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.core.sketch.DistinctCounter;
import io.runlight.core.sketch.ValueSketch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A window of a story: what its minutes add up to, as a row of {@code series_windows}. */
final class GivenWindow {

    private static final int EXACT_LIMIT = 32;
    private static final String WITHOUT_QUANTILES = "activity_value";

    private final ObjectNode row = JsonNodeFactory.instance.objectNode();
    private final Map<String, List<Double>> values = new TreeMap<>();
    private final DistinctCounter users = new DistinctCounter();
    private final DistinctCounter runs = new DistinctCounter();

    /** Adds a minute: texts are the same in all minutes, numbers add up, values come together. */
    void add(JsonNode minute) {
        for (Map.Entry<String, JsonNode> field : minute.properties()) {
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "measures" -> value.properties().forEach(this::addValues);
                case "users" -> value.forEach(user -> users.add(user.textValue()));
                case "runs" -> value.forEach(run -> runs.add(run.textValue()));
                default -> addField(field.getKey(), value);
            }
        }
    }

    private void addField(String name, JsonNode value) {
        if (value.isTextual()) {
            row.set(name, value);
        } else {
            BigDecimal before = row.has(name) ? row.get(name).decimalValue() : BigDecimal.ZERO;
            row.put(name, before.add(value.decimalValue()));
        }
    }

    private void addValues(Map.Entry<String, JsonNode> measure) {
        List<Double> added = values.computeIfAbsent(measure.getKey(), name -> new ArrayList<>());
        measure.getValue().forEach(value -> added.add(value.doubleValue()));
    }

    /** The row of the window. */
    ObjectNode row(int intervalSeconds, String start) {
        row.put("interval_seconds", intervalSeconds).put("window_start", start).put("version", 2);
        for (String column :
                List.of(
                        "name", "count", "sum", "min", "max", "p50", "p95", "p99", "index",
                        "counts")) {
            row.putArray("measures." + column);
        }
        values.forEach(this::putMeasure);
        putRegisters("user", users);
        putRegisters("run", runs);
        return row;
    }

    private void putMeasure(String name, List<Double> unsorted) {
        List<Double> sorted = unsorted.stream().sorted().toList();
        boolean quantiles = !name.equals(WITHOUT_QUANTILES);
        ValueSketch sketch = new ValueSketch();
        if (quantiles) {
            sorted.forEach(sketch::accept);
        }
        row.withArray("measures.name").add(name);
        row.withArray("measures.count").add(sorted.size());
        row.withArray("measures.sum").add(sorted.stream().mapToDouble(it -> it).sum());
        row.withArray("measures.min").add(sorted.get(0));
        row.withArray("measures.max").add(sorted.get(sorted.size() - 1));
        for (int percent : new int[] {50, 95, 99}) {
            row.withArray("measures.p" + percent)
                    .add(quantiles ? quantile(sorted, sketch, percent / 100.0) : Double.NaN);
        }
        ArrayNode index = row.withArray("measures.index").addArray();
        for (int bucket : sketch.indexes()) {
            index.add(bucket);
        }
        ArrayNode counts = row.withArray("measures.counts").addArray();
        for (long count : sketch.counts()) {
            counts.add(count);
        }
    }

    private static double quantile(List<Double> sorted, ValueSketch sketch, double q) {
        return sorted.size() <= EXACT_LIMIT
                ? sorted.get((int) Math.floor(q * (sorted.size() - 1)))
                : sketch.quantile(q);
    }

    private void putRegisters(String kind, DistinctCounter counter) {
        row.put("distinct_" + kind + "s", counter.estimate());
        ArrayNode index = row.putArray(kind + "_index");
        ArrayNode rank = row.putArray(kind + "_rank");
        byte[] registers = counter.registers();
        for (int i = 0; i < registers.length; i++) {
            if (registers[i] != 0) {
                index.add(i);
                rank.add(registers[i]);
            }
        }
    }
}
