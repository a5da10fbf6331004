/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import java.util.ArrayList;
import java.util.List;

/** A place in a text where several templates have different words and are the same all around. */
final class Hole {

    /** A template, and the number by which groups know it. */
    record Member(int number, TemplateWords words) {}

    private final int at;
    private final List<Member> members = new ArrayList<>(2);

    Hole(int at) {
        this.at = at;
    }

    void add(Member member) {
        members.add(member);
    }

    int at() {
        return at;
    }

    List<Member> members() {
        return members;
    }

    String word(Member member) {
        return member.words().word(at);
    }

    boolean isWildcard(Member member) {
        return member.words().isWildcard(at);
    }

    /** The word that stands before the place in all of them. */
    String introduction() {
        return members.get(0).words().introduction(at);
    }
}
