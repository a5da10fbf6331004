/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** The CSV form of golden predictions: a column per feature, then one per output. */
final class GoldenCsv {

    private GoldenCsv() {}

    static String write(FeatureSchema schema, List<GoldenPrediction> predictions, int outputs) {
        StringBuilder csv = new StringBuilder();
        StringJoiner header = new StringJoiner(",", "", "\n");
        schema.features().stream().map(Feature::name).forEach(header::add);
        IntStream.range(0, outputs).forEach(i -> header.add("output_" + i));
        csv.append(header);
        for (GoldenPrediction prediction : predictions) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            add(line, prediction.row());
            add(line, prediction.outputs());
            csv.append(line);
        }
        return csv.toString();
    }

    static List<GoldenPrediction> read(String csv, int features, int outputs)
            throws BundleRefusedException {
        List<GoldenPrediction> predictions = new ArrayList<>();
        for (String line : csv.lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (cells.length != features + outputs) {
                throw new BundleRefusedException(
                        "Golden prediction %d has %d cells instead of %d features and %d outputs"
                                .formatted(
                                        predictions.size() + 1, cells.length, features, outputs));
            }
            predictions.add(
                    new GoldenPrediction(
                            numbers(cells, 0, features), numbers(cells, features, outputs)));
        }
        return predictions;
    }

    /** The shortest text that reads back as the same float; none for a missing value. */
    private static void add(StringJoiner line, float[] values) {
        for (float value : values) {
            line.add(Float.isNaN(value) ? "" : Float.toString(value));
        }
    }

    private static float[] numbers(String[] cells, int from, int count)
            throws BundleRefusedException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            String cell = cells[from + i];
            try {
                values[i] = cell.isEmpty() ? Float.NaN : Float.parseFloat(cell);
            } catch (NumberFormatException e) {
                throw new BundleRefusedException(
                        "'%s' in the golden predictions is no number".formatted(cell), e);
            }
        }
        return values;
    }
}
