/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.util.List;
import java.util.function.Function;

/** The words that a field may have on the wire, each with the value that it means. */
final class WordTable<T> {

    private final NameTable names;
    private final List<T> values;

    private WordTable(NameTable names, List<T> values) {
        this.names = names;
        this.values = values;
    }

    static <T> WordTable<T> of(T[] values, Function<T, String> wireName) {
        List<T> list = List.of(values);
        return new WordTable<>(NameTable.of(list.stream().map(wireName).toList()), list);
    }

    /** The value of a word, or null when there is no such word. */
    T find(byte[] text, int start, int length) {
        int place = names.find(text, start, length);
        return place == NameTable.UNKNOWN ? null : values.get(place);
    }
}
