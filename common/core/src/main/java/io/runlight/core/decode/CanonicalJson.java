/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A reader of values in their canonical form: fields sorted by name, no space, no fields that are
 * null, texts with the fewest escapes, numbers as they were written. Two texts that say the same in
 * another order or layout have the same form.
 */
final class CanonicalJson {

    private final JsonScanner scanner;

    CanonicalJson(JsonScanner scanner) {
        this.scanner = scanner;
    }

    /** The next value for a map of texts: a text as it is, others as canonical JSON, or null. */
    String readAsText() throws RefusedException {
        if (scanner.peek() == '"') {
            scanner.readText();
            return scanner.textAsString();
        }
        String value = read();
        return value.equals("null") ? null : value;
    }

    /** The canonical form of the next value. */
    String read() throws RefusedException {
        return switch (scanner.peek()) {
            case '"' -> {
                scanner.readText();
                yield quoted(scanner.textAsString());
            }
            case '{' -> object();
            case '[' -> array();
            case 't', 'f' -> Boolean.toString(scanner.readBoolean());
            case 'n' -> {
                scanner.skipNull();
                yield "null";
            }
            default -> scanner.slice(scanner.skipNumber());
        };
    }

    /** The canonical form of the next value, an object, without some of its fields. */
    String objectWithout(NameTable left) throws RefusedException {
        Map<String, String> fields = new TreeMap<>();
        for (boolean more = scanner.enterObject(); more; more = scanner.nextField()) {
            boolean leave =
                    left.find(scanner.text(), scanner.textStart(), scanner.textLength())
                            != NameTable.UNKNOWN;
            String name = scanner.textAsString();
            String value = read();
            if (!leave && !value.equals("null") && fields.put(name, value) != null) {
                throw new RefusedException(RefusalReason.DUPLICATE_FIELD, "", name);
            }
        }
        StringJoiner joined = new StringJoiner(",", "{", "}");
        fields.forEach((name, value) -> joined.add(quoted(name) + ":" + value));
        return joined.toString();
    }

    private String object() throws RefusedException {
        return objectWithout(NOTHING);
    }

    private static final NameTable NOTHING = NameTable.of();

    private String array() throws RefusedException {
        StringJoiner joined = new StringJoiner(",", "[", "]");
        for (boolean more = scanner.enterArray(); more; more = scanner.nextElement()) {
            joined.add(read());
        }
        return joined.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append(unit);
            } else if (unit < ' ') {
                quoted.append("\\u00").append(unit < 0x10 ? '0' : '1');
                quoted.append(Character.forDigit(unit & 0xF, 16));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }
}
