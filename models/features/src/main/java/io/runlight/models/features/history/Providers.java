/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import io.runlight.core.sketch.TextHash;
import java.util.Arrays;

/**
 * A few model providers, by the hashes of their names, in the order in which they came. It never
 * changes: one more makes another of it, and one that is known makes nothing.
 */
public final class Providers {

    /** No provider at all. */
    public static final Providers NONE = new Providers(new long[0]);

    /** Stands for a provider that nobody named. */
    public static final long UNKNOWN = 0;

    /** Of more than these the later ones are left out. */
    public static final int MOST = 8;

    private final long[] ids;

    private Providers(long[] ids) {
        this.ids = ids;
    }

    /** The id of the provider with a name. */
    public static long id(String name) {
        return name == null || name.isEmpty() ? UNKNOWN : TextHash.of(name);
    }

    /** The same with one more. */
    public Providers with(long id) {
        if (id == UNKNOWN || ids.length == MOST || contains(id)) {
            return this;
        }
        long[] more = Arrays.copyOf(ids, ids.length + 1);
        more[ids.length] = id;
        return new Providers(more);
    }

    public int size() {
        return ids.length;
    }

    /** The id of the one with a number, from 0 on. */
    public long id(int number) {
        return ids[number];
    }

    private boolean contains(long id) {
        for (long known : ids) {
            if (known == id) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Providers that && Arrays.equals(ids, that.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return Arrays.toString(ids);
    }
}
