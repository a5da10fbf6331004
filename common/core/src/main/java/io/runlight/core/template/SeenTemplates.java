/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A bounded set of templates found by their text; when it is full, the longest unseen quarter goes.
 */
final class SeenTemplates {

    private static final int SLOTS_PER_TEMPLATE = 2;

    private final int most;
    private final SeenTemplate[] slots;
    private int size;

    SeenTemplates(int most) {
        this.most = most;
        this.slots = new SeenTemplate[Integer.highestOneBit(most * SLOTS_PER_TEMPLATE - 1) << 1];
    }

    int size() {
        return size;
    }

    /** The template with the text, or null. */
    SeenTemplate find(long hash, CharSequence text) {
        for (int slot = slotOf(hash); slots[slot] != null; slot = after(slot)) {
            if (slots[slot].hash == hash && slots[slot].hasText(text)) {
                return slots[slot];
            }
        }
        return null;
    }

    void add(SeenTemplate template) {
        if (size == most) {
            forgetOldest();
        }
        insert(template);
    }

    /** In the order of their ids, so that the same templates are always the same list. */
    List<SeenTemplate> list() {
        List<SeenTemplate> all = new ArrayList<>(size);
        for (SeenTemplate template : slots) {
            if (template != null) {
                all.add(template);
            }
        }
        all.sort(Comparator.comparing((SeenTemplate seen) -> seen.template.id()));
        return all;
    }

    private void forgetOldest() {
        List<SeenTemplate> all = list();
        all.sort(Comparator.comparingLong((SeenTemplate seen) -> seen.lastMessage).reversed());
        Arrays.fill(slots, null);
        size = 0;
        for (SeenTemplate kept : all.subList(0, most - Math.max(1, most / 4))) {
            insert(kept);
        }
    }

    private void insert(SeenTemplate template) {
        int slot = slotOf(template.hash);
        while (slots[slot] != null) {
            slot = after(slot);
        }
        slots[slot] = template;
        size++;
    }

    private int slotOf(long hash) {
        return (int) hash & (slots.length - 1);
    }

    private int after(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
