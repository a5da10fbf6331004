/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.TextMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The reader of fields that hold a map of texts or a list. */
final class ValueLists {

    private final FieldReader fields;
    private final JsonScanner scanner;
    private final TextMap.Builder texts = new TextMap.Builder();

    ValueLists(FieldReader fields, JsonScanner scanner) {
        this.fields = fields;
        this.scanner = scanner;
    }

    /** A map of texts; other values are kept as their JSON text, nulls are left out. */
    Map<String, String> texts(CanonicalJson canonical) throws RefusedException {
        if (scanner.peek() != '{') {
            throw fields.wrongType();
        }
        texts.clear();
        for (boolean more = scanner.enterObject(); more; more = scanner.nextField()) {
            String name = fields.cachedText();
            String value = canonical.readAsText();
            if (value == null) {
                continue;
            }
            if (texts.size() == EventDecoder.MAX_ENTRIES) {
                throw fields.refusal(RefusalReason.TOO_MANY_ENTRIES, name);
            }
            if (!texts.put(name, value)) {
                throw fields.refusal(RefusalReason.DUPLICATE_FIELD, name);
            }
        }
        return texts.build();
    }

    List<String> names() throws RefusedException {
        List<String> names = new ArrayList<>();
        for (boolean more = enter(); more; more = scanner.nextElement()) {
            checkRoom(names);
            fields.readLimitedText();
            if (scanner.textLength() == 0) {
                throw fields.refusal(RefusalReason.INVALID_VALUE, "");
            }
            names.add(fields.cachedText());
        }
        return Collections.unmodifiableList(names);
    }

    List<Double> decimals() throws RefusedException {
        List<Double> numbers = new ArrayList<>();
        for (boolean more = enter(); more; more = scanner.nextElement()) {
            checkRoom(numbers);
            numbers.add(fields.decimal());
        }
        return Collections.unmodifiableList(numbers);
    }

    List<Long> integers() throws RefusedException {
        List<Long> numbers = new ArrayList<>();
        for (boolean more = enter(); more; more = scanner.nextElement()) {
            checkRoom(numbers);
            numbers.add(fields.integer());
        }
        return Collections.unmodifiableList(numbers);
    }

    private boolean enter() throws RefusedException {
        if (scanner.peek() != '[') {
            throw fields.wrongType();
        }
        return scanner.enterArray();
    }

    private void checkRoom(List<?> list) throws RefusedException {
        if (list.size() == EventDecoder.MAX_ENTRIES) {
            throw fields.refusal(RefusalReason.TOO_MANY_ENTRIES, "");
        }
    }
}
