/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.encode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A growing JSON text; fields whose value is null are left out. */
public final class JsonOutput {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder json = new StringBuilder(512);

    /** Begins a new text. */
    public void clear() {
        json.setLength(0);
    }

    /** What was written, in UTF-8. */
    public byte[] toBytes() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Opens the outermost object. */
    public void begin() {
        json.append('{');
    }

    /** Closes the innermost object. */
    public void end() {
        json.append('}');
    }

    /** A field that is a text. */
    public void text(String name, String value) {
        if (value != null) {
            name(name);
            quoted(value);
        }
    }

    /** A text that is left out when it is empty. */
    public void word(String name, String value) {
        if (!value.isEmpty()) {
            text(name, value);
        }
    }

    /** A field that is a time, in RFC 3339. */
    public void time(String name, Long millis) {
        if (millis != null) {
            name(name);
            json.append('"');
            Rfc3339.append(millis, json);
            json.append('"');
        }
    }

    /** A field that is a number. */
    public void number(String name, Number value) {
        if (value != null) {
            name(name);
            json.append(value);
        }
    }

    /** A field that is true or false. */
    public void bool(String name, boolean value) {
        name(name);
        json.append(value);
    }

    /** A field that is an object of texts; left out when it is empty. */
    public void texts(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            beginObject(name);
            values.forEach(this::text);
            end();
        }
    }

    /** A field that is an array of texts; left out when it is empty. */
    public void names(String name, List<String> values) {
        if (!values.isEmpty()) {
            name(name);
            json.append('[');
            for (String value : values) {
                separate('[');
                quoted(value);
            }
            json.append(']');
        }
    }

    /** A field that is an array of numbers; left out when it is empty. */
    public void numbers(String name, List<? extends Number> values) {
        if (!values.isEmpty()) {
            name(name);
            json.append('[');
            for (Number value : values) {
                separate('[');
                json.append(value);
            }
            json.append(']');
        }
    }

    /** Opens a field that is an object. */
    public void beginObject(String name) {
        name(name);
        json.append('{');
    }

    private void name(String name) {
        separate('{');
        quoted(name);
        json.append(':');
    }

    private void separate(char opening) {
        if (json.charAt(json.length() - 1) != opening) {
            json.append(',');
        }
    }

    private void quoted(String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit == '"' || unit == '\\') {
                json.append('\\').append(unit);
            } else if (unit < ' ') {
                json.append("\\u00").append(unit < 0x10 ? '0' : '1');
                json.append(Character.forDigit(unit & 0xF, 16));
            } else if (!Character.isSurrogate(unit)) {
                json.append(unit);
            } else if (isPair(value, i)) {
                json.append(unit).append(value.charAt(++i));
            } else {
                json.append(REPLACEMENT);
            }
        }
        json.append('"');
    }

    private static boolean isPair(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                && at + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(at + 1));
    }
}
