/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.TextMap;
import java.util.List;
import java.util.Map;

/**
 * A cursor over the known fields of one object that reads and checks their values; null values are
 * passed over, fields that nobody knows go to the attributes, and a field given twice is refused.
 */
final class FieldReader {

    /** The largest integer that every JSON library reads exactly. */
    static final long LARGEST_INTEGER = (1L << 53) - 1;

    private final JsonScanner scanner = new JsonScanner();
    private final CanonicalJson canonical = new CanonicalJson(scanner);
    private final TimestampParser timestamps = new TimestampParser();
    private final NameCache cache = new NameCache();
    private final ValueLists lists = new ValueLists(this, scanner);
    private final TextMap.Builder attributes = new TextMap.Builder();
    private String prefix;
    private long seen;
    private int field;
    private boolean inObject;
    private NameTable names;

    void reset(byte[] data, int start) throws RefusedException {
        scanner.reset(data, start, data.length);
        attributes.clear();
        prefix = "";
        field = NameTable.UNKNOWN;
        names = null;
        seen = 0;
        inObject = false;
        scanner.skipSpace();
        if (scanner.peek() != '{') {
            throw new RefusedException(
                    RefusalReason.NOT_AN_OBJECT, "", scanner.rest(scanner.position()));
        }
    }

    /** Goes on to the next known field that has a value; false at the end of the object. */
    boolean next(FieldOrder order) throws RefusedException {
        names = order.names();
        while (findField(order)) {
            long bit = 1L << field;
            if ((seen & bit) != 0) {
                throw refusal(RefusalReason.DUPLICATE_FIELD, "");
            }
            seen |= bit;
            if (scanner.peek() != 'n' || !scanner.skipNull()) {
                return true;
            }
        }
        field = NameTable.UNKNOWN;
        return false;
    }

    private boolean findField(FieldOrder order) throws RefusedException {
        int before = field;
        if (inObject && scanner.skipName(order.guess(before))) {
            field = order.guessed(before);
            return true;
        }
        while (inObject ? scanner.nextField() : scanner.enterObject()) {
            inObject = true;
            field = names.find(scanner.text(), scanner.textStart(), scanner.textLength());
            if (field != NameTable.UNKNOWN) {
                order.learn(before, field);
                return true;
            }
            readUnknown();
        }
        inObject = true;
        return false;
    }

    /** The place of the current field in the table of names. */
    int field() {
        return field;
    }

    /** A text of its own, or null when it is empty. */
    String text() throws RefusedException {
        readText();
        return scanner.textLength() == 0 ? null : scanner.textAsString();
    }

    /** An id of limited length, or null when it is empty. */
    String id() throws RefusedException {
        readLimitedText();
        return scanner.textLength() == 0 ? null : scanner.textAsString();
    }

    /** A name that is likely to repeat, of limited length, or null when it is empty. */
    String name() throws RefusedException {
        readLimitedText();
        return scanner.textLength() == 0 ? null : cachedText();
    }

    /** The value of one of a list of words. */
    <T> T word(WordTable<T> words) throws RefusedException {
        readText();
        T value = words.find(scanner.text(), scanner.textStart(), scanner.textLength());
        if (value == null) {
            throw refusal(RefusalReason.UNKNOWN_VALUE, scanner.textAsString());
        }
        return value;
    }

    /** An integer from 0 up. */
    long integer() throws RefusedException {
        return integer(0, LARGEST_INTEGER);
    }

    /** A time between two events in milliseconds. */
    long duration() throws RefusedException {
        return integer(0, EventDecoder.LONGEST_MILLIS);
    }

    /** An integer within bounds. */
    long integer(long least, long most) throws RefusedException {
        int start = scanner.position();
        long simple = scanner.readSimpleInteger();
        if (simple >= 0) {
            if (simple < least || simple > most) {
                throw refusal(RefusalReason.OUT_OF_RANGE, scanner.slice(start));
            }
            return simple;
        }
        return unusualInteger(least, most);
    }

    private long unusualInteger(long least, long most) throws RefusedException {
        int start = number();
        long value;
        try {
            value = NumberParser.toLong(scanner.data(), start, scanner.position());
        } catch (ArithmeticException e) {
            throw refusal(RefusalReason.WRONG_TYPE, scanner.slice(start));
        }
        if (value < least || value > most) {
            throw refusal(RefusalReason.OUT_OF_RANGE, scanner.slice(start));
        }
        return value;
    }

    /** An integer from 0 up that fits an int. */
    int smallInteger() throws RefusedException {
        return (int) integer(0, Integer.MAX_VALUE);
    }

    /** A number within bounds. */
    double decimal(double least, double most) throws RefusedException {
        int start = scanner.position();
        double value = scanner.readSimpleDecimal();
        if (Double.isNaN(value)) {
            number();
            value = NumberParser.toDouble(scanner.data(), start, scanner.position());
        }
        if (value < least || value > most) {
            throw refusal(RefusalReason.OUT_OF_RANGE, scanner.slice(start));
        }
        return value;
    }

    /** Any number that a double can hold. */
    double decimal() throws RefusedException {
        return decimal(-Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** True or false. */
    boolean bool() throws RefusedException {
        if (scanner.peek() != 't' && scanner.peek() != 'f') {
            throw wrongType();
        }
        return scanner.readBoolean();
    }

    /** A time in milliseconds since the epoch, given as that or as RFC 3339 text. */
    long time() throws RefusedException {
        if (scanner.peek() != '"') {
            return integer(0, EventDecoder.LATEST_TIME_MILLIS);
        }
        scanner.readText();
        long millis = timestamps.parse(scanner.text(), scanner.textStart(), scanner.textLength());
        if (millis == TimestampParser.INVALID) {
            throw refusal(RefusalReason.INVALID_TIME, scanner.textAsString());
        }
        if (millis < 0 || millis > EventDecoder.LATEST_TIME_MILLIS) {
            throw refusal(RefusalReason.OUT_OF_RANGE, scanner.textAsString());
        }
        return millis;
    }

    Map<String, String> texts() throws RefusedException {
        return lists.texts(canonical);
    }

    List<String> names() throws RefusedException {
        return lists.names();
    }

    List<Double> decimals() throws RefusedException {
        return lists.decimals();
    }

    List<Long> integers() throws RefusedException {
        return lists.integers();
    }

    /** Reads the field {@code attributes}. */
    void readAttributes() throws RefusedException {
        for (Map.Entry<String, String> entry : texts().entrySet()) {
            addAttribute(entry.getKey(), entry.getValue());
        }
    }

    /** The fields that nobody knows; never null. */
    Map<String, String> attributes() {
        return attributes.build();
    }

    /**
     * Begins an object that is the value of the current field; the answer is for {@link #leave}.
     */
    Outer enter() throws RefusedException {
        if (scanner.peek() != '{') {
            throw wrongType();
        }
        Outer outer = new Outer(prefix, seen, field, names);
        prefix = names.name(field) + ".";
        field = NameTable.UNKNOWN;
        seen = 0;
        inObject = false;
        return outer;
    }

    /** Goes back to the object around the one that ended. */
    void leave(Outer outer) {
        prefix = outer.prefix();
        seen = outer.seen();
        field = outer.field();
        names = outer.names();
    }

    void expectEnd() throws RefusedException {
        scanner.expectEnd();
    }

    RefusedException missing(String name) {
        return new RefusedException(RefusalReason.MISSING_FIELD, prefix + name, "");
    }

    RefusedException refusal(RefusalReason reason, String value) {
        return new RefusedException(reason, path(), value);
    }

    /** The refusal of the value that comes next, unless that is no JSON at all. */
    RefusedException wrongType() throws RefusedException {
        int start = scanner.position();
        canonical.read();
        return refusal(RefusalReason.WRONG_TYPE, scanner.slice(start));
    }

    /** A refusal that says where the scanner was, for one that does not. */
    RefusedException located(RefusedException refused) {
        return refused.field().isEmpty()
                ? new RefusedException(refused.reason(), path(), refused.value())
                : refused;
    }

    String cachedText() {
        return cache.get(
                scanner.text(), scanner.textStart(), scanner.textLength(), scanner.textIsAscii());
    }

    void readLimitedText() throws RefusedException {
        readText();
        if (scanner.textLength() > EventDecoder.MAX_NAME_LENGTH
                && codePoints() > EventDecoder.MAX_NAME_LENGTH) {
            throw refusal(RefusalReason.TOO_LONG, scanner.textAsString());
        }
    }

    private int codePoints() {
        String text = scanner.textAsString();
        return text.codePointCount(0, text.length());
    }

    private void readText() throws RefusedException {
        if (scanner.peek() != '"') {
            throw wrongType();
        }
        scanner.readText();
    }

    private int number() throws RefusedException {
        int first = scanner.peek();
        if (first != '-' && (first < '0' || first > '9')) {
            throw wrongType();
        }
        int start = scanner.skipNumber();
        if (scanner.position() - start > NumberParser.LONGEST) {
            throw refusal(RefusalReason.TOO_LONG, scanner.slice(start));
        }
        return start;
    }

    private void readUnknown() throws RefusedException {
        String name = prefix.isEmpty() ? cachedText() : prefix + scanner.textAsString();
        String value = canonical.readAsText();
        if (value != null) {
            addAttribute(name, value);
        }
    }

    private void addAttribute(String name, String value) throws RefusedException {
        if (attributes.size() == EventDecoder.MAX_ENTRIES) {
            throw new RefusedException(RefusalReason.TOO_MANY_ENTRIES, "attributes", name);
        }
        if (!attributes.put(name, value)) {
            throw new RefusedException(RefusalReason.DUPLICATE_FIELD, name, value);
        }
    }

    private String path() {
        return field == NameTable.UNKNOWN || names == null
                ? prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1)
                : prefix + names.name(field);
    }

    /** Where the reader was before it entered a nested object. */
    record Outer(String prefix, long seen, int field, NameTable names) {}
}
