/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import io.runlight.core.sketch.TextHash;

/** The words of a template between its spaces, each with the signs before and behind it. */
final class TemplateWords {

    private static final long HOLE = 0x632BE59BD9B4E019L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final String[] before;
    private final String[] words;
    private final String[] behind;
    private final long[] hashes;
    private long sum;
    private int literals;

    TemplateWords(String text) {
        String[] tokens = text.split(" ", -1);
        before = new String[tokens.length];
        words = new String[tokens.length];
        behind = new String[tokens.length];
        hashes = new long[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            cut(i, tokens[i]);
            literals += isLiteral(i) ? 1 : 0;
            hashes[i] = hash(i, TextHash.of(words[i]));
            sum += hashes[i];
        }
    }

    private void cut(int at, String token) {
        int start = 0;
        int end = token.length();
        while (start < end
                && !CharKind.isLetter(token.charAt(start))
                && token.charAt(start) != '<') {
            start++;
        }
        while (end > start
                && !CharKind.isLetter(token.charAt(end - 1))
                && token.charAt(end - 1) != '>') {
            end--;
        }
        before[at] = token.substring(0, start);
        words[at] = token.substring(start, end);
        behind[at] = token.substring(end);
    }

    int count() {
        return words.length;
    }

    /** How many words are no values and have none inside. */
    int literals() {
        return literals;
    }

    String word(int at) {
        return words[at];
    }

    boolean isLiteral(int at) {
        return !words[at].isEmpty()
                && CharKind.isLetter(words[at].charAt(0))
                && !words[at].contains(TemplateBuffer.WILDCARD);
    }

    boolean isWildcard(int at) {
        return words[at].equals(TemplateBuffer.WILDCARD);
    }

    /** The word that introduces the one here, with nothing or a colon between; or none. */
    String introduction(int at) {
        boolean near = at > 0 && (behind[at - 1].isEmpty() || behind[at - 1].equals(":"));
        return near ? words[at - 1] : "";
    }

    /** The same number for two templates that differ in the word here only. */
    long keyWithout(int at) {
        return sum - hashes[at] + hash(at, HOLE);
    }

    void open(int at) {
        literals -= isLiteral(at) ? 1 : 0;
        words[at] = TemplateBuffer.WILDCARD;
        sum -= hashes[at];
        hashes[at] = hash(at, TextHash.of(words[at]));
        sum += hashes[at];
    }

    private long hash(int at, long word) {
        long signs = TextHash.of(before[at]) * STEP ^ TextHash.of(behind[at]);
        return TextHash.mix(word ^ TextHash.mix(signs + at * STEP));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : " ").append(before[i]).append(words[i]).append(behind[i]);
        }
        return text.toString();
    }
}
