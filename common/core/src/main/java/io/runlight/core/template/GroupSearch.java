/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The search for templates that belong together. A round looks for holes among the groups, then
 * opens those that {@link HoleRules} find values in and joins their groups; rounds follow until
 * nothing changes. Within a round nothing depends on the order of the templates.
 */
final class GroupSearch {

    private static final int MOST_ROUNDS = 8;

    private final List<TemplateWords> words = new ArrayList<>();
    private final int[] groupOf;

    /** Words that stand in holes as values. */
    private final Set<String> values = new HashSet<>();

    GroupSearch(List<String> templates) {
        groupOf = new int[templates.size()];
        for (int i = 0; i < groupOf.length; i++) {
            words.add(new TemplateWords(templates.get(i)));
            groupOf[i] = i;
        }
    }

    void run() {
        int round = 0;
        while (round < MOST_ROUNDS && openHoles()) {
            round++;
        }
    }

    String text(int template) {
        return words.get(group(template)).text();
    }

    /** One round; says whether anything changed. */
    private boolean openHoles() {
        Map<Hole, Set<Hole.Member>> found = new HashMap<>();
        for (Hole hole : holes()) {
            Set<Hole.Member> members = HoleRules.values(hole, values);
            if (!members.isEmpty()) {
                found.put(hole, members);
            }
        }
        found.forEach(this::remember);
        found.forEach(this::join);
        return !found.isEmpty();
    }

    private Iterable<Hole> holes() {
        Map<Long, Hole> holes = new HashMap<>();
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] == i) {
                TemplateWords text = words.get(i);
                for (int at = 0; at < text.count(); at++) {
                    if (HoleRules.mayOpen(text, at)) {
                        int place = at;
                        holes.computeIfAbsent(text.keyWithout(at), key -> new Hole(place))
                                .add(new Hole.Member(i, text));
                    }
                }
            }
        }
        holes.values().removeIf(hole -> hole.members().size() < 2);
        return holes.values();
    }

    private void remember(Hole hole, Set<Hole.Member> members) {
        for (Hole.Member member : members) {
            if (!hole.isWildcard(member)) {
                values.add(hole.word(member));
            }
        }
    }

    private void join(Hole hole, Set<Hole.Member> members) {
        int first = group(members.iterator().next().number());
        for (Hole.Member member : members) {
            int other = group(member.number());
            if (other != first) {
                groupOf[other] = first;
                inherit(words.get(first), words.get(other));
            }
        }
        words.get(first).open(hole.at());
    }

    /** Opens in the one what is open in the other. */
    private static void inherit(TemplateWords heir, TemplateWords other) {
        for (int at = 0; at < heir.count(); at++) {
            if (other.isWildcard(at) && !heir.isWildcard(at)) {
                heir.open(at);
            }
        }
    }

    private int group(int template) {
        int group = template;
        while (groupOf[group] != group) {
            group = groupOf[group];
        }
        return group;
    }
}
