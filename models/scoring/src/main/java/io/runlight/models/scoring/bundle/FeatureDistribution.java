/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.models.features.FeatureSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the values of a feature were distributed in what a model learned from, to tell later whether
 * runs have become others.
 *
 * @param edges rising; a value belongs to the bin after the last edge that is not above it
 * @param shares of the examples without a value, then of each bin: one more than there are edges
 */
public record FeatureDistribution(String feature, double[] edges, double[] shares) {

    /** The file of a bundle that has them. */
    public static final String FILE = "feature-distributions.json";

    private static final int BINS = 10;
    private static final int MOST_EXAMPLES = 20_000;

    /** Those of all features, in bins with as many examples each as equal values allow. */
    public static List<FeatureDistribution> of(FeatureSchema schema, List<float[]> vectors) {
        int step = Math.max(1, vectors.size() / MOST_EXAMPLES);
        List<FeatureDistribution> distributions = new ArrayList<>();
        for (int column = 0; column < schema.size(); column++) {
            float[] values = new float[(vectors.size() + step - 1) / step];
            for (int i = 0; i < values.length; i++) {
                values[i] = vectors.get(i * step)[column];
            }
            distributions.add(of(schema.features().get(column).name(), values));
        }
        return distributions;
    }

    /** Missing values are sorted to the end. */
    private static FeatureDistribution of(String feature, float[] values) {
        Arrays.sort(values);
        int known = values.length;
        while (known > 0 && Float.isNaN(values[known - 1])) {
            known--;
        }
        double[] edges = edges(values, known);
        double[] shares = new double[edges.length + 2];
        shares[0] = values.length - known;
        for (int i = 0; i < known; i++) {
            shares[1 + bin(edges, values[i])]++;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= values.length;
        }
        return new FeatureDistribution(feature, edges, shares);
    }

    private static double[] edges(float[] sorted, int known) {
        double[] edges = new double[BINS - 1];
        int count = 0;
        for (int i = 1; i < BINS && known > 0; i++) {
            double edge = sorted[(int) ((long) i * known / BINS)];
            if (edge > sorted[0] && (count == 0 || edge > edges[count - 1])) {
                edges[count++] = edge;
            }
        }
        return Arrays.copyOf(edges, count);
    }

    private static int bin(double[] edges, double value) {
        int bin = 0;
        while (bin < edges.length && edges[bin] <= value) {
            bin++;
        }
        return bin;
    }

    /** The content of the file. */
    public static byte[] json(List<FeatureDistribution> distributions) {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode features = mapper.createArrayNode();
        for (FeatureDistribution distribution : distributions) {
            ObjectNode feature = features.addObject().put("feature", distribution.feature);
            Arrays.stream(distribution.edges).forEach(feature.putArray("edges")::add);
            Arrays.stream(distribution.shares).forEach(feature.putArray("shares")::add);
        }
        try {
            return mapper.writeValueAsString(features).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers can be written", e);
        }
    }
}
