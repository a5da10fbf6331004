/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * An immutable map of a few texts in the order in which they were put, as two strings an entry and
 * nothing else; {@link Builder} makes an ordinary map where there are many.
 */
public final class TextMap extends AbstractMap<String, String> {

    private final String[] namesAndValues;

    private TextMap(String[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    @Override
    public int size() {
        return namesAndValues.length / 2;
    }

    @Override
    public String get(Object name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return namesAndValues[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super String> action) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            action.accept(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return TextMap.this.size();
            }

            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new Entries(namesAndValues);
            }
        };
    }

    /** The collector of the entries of one map after the other. */
    public static final class Builder {

        private static final int FEW = 16;

        private final List<String> few = new ArrayList<>(2 * FEW);
        private Map<String, String> many;

        /** How many entries were put. */
        public int size() {
            return many == null ? few.size() / 2 : many.size();
        }

        /** Adds an entry; false when the name is there already. */
        public boolean put(String name, String value) {
            if (many != null) {
                return many.putIfAbsent(name, value) == null;
            }
            for (int i = 0; i < few.size(); i += 2) {
                if (few.get(i).equals(name)) {
                    return false;
                }
            }
            if (few.size() == 2 * FEW) {
                many = new LinkedHashMap<>();
                new TextMap(few.toArray(String[]::new)).forEach(many::put);
                return many.putIfAbsent(name, value) == null;
            }
            few.add(name);
            few.add(value);
            return true;
        }

        /** Forgets all entries. */
        public void clear() {
            few.clear();
            many = null;
        }

        /** The map of the entries; the builder is empty afterwards. */
        public Map<String, String> build() {
            Map<String, String> map;
            if (many != null) {
                map = many;
            } else {
                map = few.isEmpty() ? Map.of() : new TextMap(few.toArray(String[]::new));
            }
            clear();
            return map;
        }
    }

    private static final class Entries implements Iterator<Entry<String, String>> {

        private final String[] namesAndValues;
        private int next;

        Entries(String[] namesAndValues) {
            this.namesAndValues = namesAndValues;
        }

        @Override
        public boolean hasNext() {
            return next < namesAndValues.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return new SimpleImmutableEntry<>(namesAndValues[next - 2], namesAndValues[next - 1]);
        }
    }
}
