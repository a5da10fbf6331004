/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A booster whose answers are the mean of those of two that learned the same with other seeds: the
 * trees of both, with half of their leaves. What each of them learned from chance is halved.
 */
final class MeanForest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_CHILD = -1;

    private MeanForest() {}

    /**
     * Joins two boosters of as many trees each.
     *
     * @param one as XGBoost writes it as {@code json}
     * @param other the same, of the same objective and lessons
     */
    static byte[] of(byte[] one, byte[] other) {
        try {
            JsonNode joined = JSON.readTree(one);
            ObjectNode model = model(joined);
            ArrayNode trees = (ArrayNode) model.get("trees");
            trees.addAll((ArrayNode) model(JSON.readTree(other)).get("trees"));
            ArrayNode groups = model.putArray("tree_info");
            ArrayNode rounds = model.putArray("iteration_indptr").add(0);
            for (int i = 0; i < trees.size(); i++) {
                ((ObjectNode) trees.get(i)).put("id", i);
                halve((ObjectNode) trees.get(i));
                groups.add(0);
                rounds.add(i + 1);
            }
            ((ObjectNode) model.get("gbtree_model_param"))
                    .put("num_trees", Integer.toString(trees.size()));
            return JSON.writeValueAsBytes(joined);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode model(JsonNode booster) {
        return (ObjectNode) booster.at("/learner/gradient_booster/model");
    }

    /** The condition of a leaf is what it adds. */
    private static void halve(ObjectNode tree) {
        ArrayNode conditions = (ArrayNode) tree.get("split_conditions");
        JsonNode children = tree.get("left_children");
        for (int node = 0; node < conditions.size(); node++) {
            if (children.get(node).asInt() == NO_CHILD) {
                conditions.set(node, FloatNode.valueOf(conditions.get(node).floatValue() / 2));
            }
        }
    }
}
