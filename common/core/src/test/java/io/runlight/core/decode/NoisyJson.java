/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A writer of JSON in any layout: fields in any order, any space, any choice of escapes. */
final class NoisyJson {

    private static final String[] SPACES = {"", "", "", " ", "\n", "\t ", "\r\n"};

    private final Random random;
    private final StringBuilder json = new StringBuilder();

    private NoisyJson(Random random) {
        this.random = random;
    }

    static String write(JsonNode value, Random random) {
        NoisyJson noisy = new NoisyJson(random);
        noisy.value(value);
        return noisy.json.toString();
    }

    private void value(JsonNode value) {
        space();
        if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            array(value);
        } else if (value.isTextual()) {
            text(value.textValue());
        } else {
            json.append(value);
        }
        space();
    }

    private void object(JsonNode object) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        Collections.shuffle(fields, random);
        char separator = '{';
        for (Map.Entry<String, JsonNode> field : fields) {
            json.append(separator);
            space();
            text(field.getKey());
            space();
            json.append(':');
            value(field.getValue());
            separator = ',';
        }
        json.append(fields.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode array) {
        char separator = '[';
        for (JsonNode element : array) {
            json.append(separator);
            value(element);
            separator = ',';
        }
        json.append(array.isEmpty() ? "[ ]" : "]");
    }

    private void text(String text) {
        boolean escapesMuch = random.nextInt(4) == 0;
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                escape(unit);
            } else if (escapesMuch && !Character.isSurrogate(unit) && random.nextBoolean()) {
                escape(unit);
            } else {
                json.append(unit);
            }
        }
        json.append('"');
    }

    private void escape(char unit) {
        int letter = "\"\\/\b\f\n\r\t".indexOf(unit);
        if (letter >= 0 && random.nextBoolean()) {
            json.append('\\').append("\"\\/bfnrt".charAt(letter));
        } else {
            String hex = String.format("%04x", (int) unit);
            json.append("\\u").append(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
        }
    }

    private void space() {
        json.append(SPACES[random.nextInt(SPACES.length)]);
    }
}
