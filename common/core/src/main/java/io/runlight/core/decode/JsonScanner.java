/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.nio.charset.StandardCharsets;

/**
 * A forward-only reader of JSON bytes; texts stay slices of the input until somebody wants them as
 * strings. The slice of the last name or text is {@link #text()} from {@link #textStart()}, {@link
 * #textLength()} bytes of UTF-8 long.
 */
final class JsonScanner {

    private final TextUnescaper unescaper = new TextUnescaper();
    private byte[] data;
    private int position;
    private int end;
    private int depth;
    private byte[] text;
    private int textStart;
    private int textLength;
    private boolean ascii;

    void reset(byte[] data, int start, int end) {
        this.data = data;
        this.position = start;
        this.end = end;
        this.depth = 0;
    }

    byte[] text() {
        return text;
    }

    int textStart() {
        return textStart;
    }

    int textLength() {
        return textLength;
    }

    boolean textIsAscii() {
        return ascii;
    }

    byte[] data() {
        return data;
    }

    int position() {
        return position;
    }

    /** The last name or text as a string. */
    String textAsString() {
        return new String(
                text,
                textStart,
                textLength,
                ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** The first byte of the value that comes next. */
    int peek() throws RefusedException {
        if (position >= end) {
            throw malformed();
        }
        return data[position];
    }

    /** Enters an object; false when it is empty. */
    boolean enterObject() throws RefusedException {
        expect('{');
        enter();
        skipSpace();
        if (peek() == '}') {
            leave();
            return false;
        }
        readName();
        return true;
    }

    /** Goes on to the next field; false at the end of the object. */
    boolean nextField() throws RefusedException {
        int at = position;
        if (at < end - 1 && data[at] == ',' && data[at + 1] == '"') {
            position = at + 1;
            readName();
            return true;
        }
        skipSpace();
        int next = peek();
        if (next == ',') {
            position++;
            skipSpace();
            readName();
            return true;
        }
        if (next != '}') {
            throw malformed();
        }
        leave();
        return false;
    }

    /** Passes a comma and the name of a field when they are the given ones. */
    boolean skipName(FieldOrder.Pattern pattern) {
        if (!pattern.isAt(data, position, end)) {
            return false;
        }
        position += pattern.length();
        if (data[position] <= ' ') {
            skipSpace();
        }
        return true;
    }

    /** Enters an array; false when it is empty. */
    boolean enterArray() throws RefusedException {
        expect('[');
        enter();
        skipSpace();
        if (peek() == ']') {
            leave();
            return false;
        }
        return true;
    }

    /** Goes on to the next element; false at the end of the array. */
    boolean nextElement() throws RefusedException {
        skipSpace();
        int next = peek();
        if (next == ',') {
            position++;
            skipSpace();
            return true;
        }
        if (next != ']') {
            throw malformed();
        }
        leave();
        return false;
    }

    /** Skips {@code null} when it comes next. */
    boolean skipNull() throws RefusedException {
        if (peek() != 'n') {
            return false;
        }
        expectWord("null");
        return true;
    }

    boolean readBoolean() throws RefusedException {
        boolean value = peek() == 't';
        expectWord(value ? "true" : "false");
        return value;
    }

    /** Reads an integer of up to 18 digits and no sign, or passes nothing and answers -1. */
    long readSimpleInteger() {
        byte[] data = this.data;
        int start = position;
        int at = start;
        long value = 0;
        while (at < end) {
            int digit = data[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = value * 10 + digit;
            at++;
        }
        if (!isSimpleNumber(data, start, at, at - start)
                || data[at] == '.'
                || (data[at] | 0x20) == 'e') {
            return -1;
        }
        position = at;
        return value;
    }

    /** Reads a number without sign and exponent, or passes nothing and answers NaN. */
    double readSimpleDecimal() {
        byte[] data = this.data;
        int start = position;
        int at = start;
        int point = -1;
        long mantissa = 0;
        while (at < end) {
            int digit = data[at] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = at;
            } else {
                break;
            }
            at++;
        }
        int digits = point < 0 ? at - start : at - start - 1;
        int wholeEnd = point < 0 ? at : point;
        if (!isSimpleNumber(data, start, wholeEnd, digits) || at == end || point == at - 1) {
            return Double.NaN;
        }
        if ((data[at] | 0x20) == 'e' || mantissa > NumberParser.EXACT_MANTISSA) {
            return Double.NaN;
        }
        position = at;
        return point < 0 ? mantissa : NumberParser.scaled(mantissa, at - 1 - point);
    }

    /** Passes a number and returns where it began. */
    int skipNumber() throws RefusedException {
        int start = position;
        if (position < end && data[position] == '-') {
            position++;
        }
        if (position < end && data[position] == '0') {
            position++;
        } else {
            skipDigits();
        }
        if (position < end && data[position] == '.') {
            position++;
            skipDigits();
        }
        if (position < end && (data[position] | 0x20) == 'e') {
            position++;
            if (position < end && (data[position] == '+' || data[position] == '-')) {
                position++;
            }
            skipDigits();
        }
        return start;
    }

    /** Reads a text; the slice is valid until the next name or text. */
    void readText() throws RefusedException {
        byte[] data = this.data;
        int start = position + 1;
        if (start > end || data[start - 1] != '"') {
            throw malformed();
        }
        int at = endOfPlainText(data, start, end);
        if (at >= end) {
            position = end;
            throw malformed();
        }
        if (data[at] == '"') {
            text = data;
            textStart = start;
            textLength = at - start;
            ascii = true;
            position = at + 1;
        } else {
            readUnusualText(start, at);
        }
    }

    void skipSpace() {
        while (position < end && data[position] <= ' ' && isSpace(data[position])) {
            position++;
        }
    }

    /** Refuses anything but space after the value. */
    void expectEnd() throws RefusedException {
        skipSpace();
        if (position != end) {
            throw malformed();
        }
    }

    RefusedException malformed() {
        return new RefusedException(RefusalReason.MALFORMED_JSON, "", rest(position));
    }

    /** The input from a position on, as far as a refusal keeps it. */
    String rest(int from) {
        int length = Math.min(end - from, RefusedException.MAX_VALUE_LENGTH);
        return length <= 0 ? "" : new String(data, from, length, StandardCharsets.UTF_8);
    }

    /** The input from a position up to the current one. */
    String slice(int from) {
        return new String(data, from, position - from, StandardCharsets.UTF_8);
    }

    private static int endOfPlainText(byte[] data, int start, int end) {
        int at = start;
        while (at <= end - Long.BYTES) {
            long special = Words.special(Words.at(data, at));
            if (special != 0) {
                return at + (Long.numberOfTrailingZeros(special) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < end && isPlain(data[at])) {
            at++;
        }
        return at;
    }

    private void readUnusualText(int start, int at) throws RefusedException {
        position = unescaper.read(data, start, at, end);
        if (position < 0) {
            position = start;
            throw new RefusedException(RefusalReason.INVALID_TEXT, "", rest(start));
        }
        text = unescaper.bytes();
        textStart = 0;
        textLength = unescaper.length();
        ascii = false;
    }

    private void readName() throws RefusedException {
        readText();
        int at = position;
        if (at < end - 1 && data[at] == ':' && data[at + 1] > ' ') {
            position = at + 1;
            return;
        }
        skipSpace();
        expect(':');
        skipSpace();
    }

    private void enter() throws RefusedException {
        if (++depth > EventDecoder.MAX_DEPTH) {
            throw new RefusedException(RefusalReason.TOO_DEEP, "", rest(position - 1));
        }
    }

    private void leave() {
        position++;
        depth--;
    }

    private void expect(char wanted) throws RefusedException {
        if (position >= end || data[position] != wanted) {
            throw malformed();
        }
        position++;
    }

    private void expectWord(String word) throws RefusedException {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    private void skipDigits() throws RefusedException {
        int start = position;
        while (position < end && data[position] >= '0' && data[position] <= '9') {
            position++;
        }
        if (position == start) {
            throw malformed();
        }
    }

    /** Whether digits stand there without a leading zero, few enough, and the number ends. */
    private boolean isSimpleNumber(byte[] data, int start, int wholeEnd, int digits) {
        if (wholeEnd == start || digits > NumberParser.SAFE_DIGITS || wholeEnd >= end) {
            return false;
        }
        return data[start] != '0' || wholeEnd == start + 1;
    }

    private static boolean isPlain(byte value) {
        return value >= ' ' && value != '"' && value != '\\';
    }

    private static boolean isSpace(byte value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }
}
