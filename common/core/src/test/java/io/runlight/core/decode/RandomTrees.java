/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.core.event.RandomValues;
import java.util.Random;

/** A source of JSON values of every type and of some depth. */
final class RandomTrees {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;
    private final RandomValues values;

    RandomTrees(Random random) {
        this.random = random;
        this.values = new RandomValues(random);
    }

    JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(values.signed(Double.MAX_VALUE));
            case 4, 5 -> NODES.textNode(values.textOrNone());
            case 6 -> array(depth - 1);
            default -> object(depth - 1);
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(depth));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(values.textOrNone(), value(depth));
        }
        return object;
    }
}
