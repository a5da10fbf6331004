/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules that tell which words in a hole are values. Few different words are mostly words that
 * matter ("started", "stopped"), so it takes many, or words that look or stand like names.
 *
 * <p>More templates never make a value a word again; so it does not matter in which order they
 * came.
 */
final class HoleRules {

    /** So many different words in one place are values, whatever they are. */
    private static final int MANY = 10;

    /** So many names in one place are values. */
    private static final int SEVERAL_NAMES = 3;

    /** So many words in one place are values if each was found to be one elsewhere. */
    private static final int KNOWN_VALUES = 2;

    /** So many words must stay, or the rest would fit anything. */
    private static final int FEWEST_LITERALS = 2;

    /** Words that a name follows. */
    private static final Set<String> NOUNS =
            Set.of(
                    "user",
                    "username",
                    "login",
                    "account",
                    "host",
                    "hostname",
                    "node",
                    "file",
                    "table",
                    "column",
                    "field",
                    "key",
                    "model",
                    "module",
                    "package",
                    "library",
                    "service",
                    "server",
                    "tool",
                    "function",
                    "class",
                    "method",
                    "task",
                    "step",
                    "job",
                    "pipeline",
                    "bucket",
                    "topic",
                    "queue",
                    "database",
                    "schema",
                    "dataset",
                    "index",
                    "container",
                    "pod",
                    "image",
                    "domain",
                    "device",
                    "interface",
                    "process",
                    "program",
                    "application",
                    "app",
                    "command",
                    "provider",
                    "workspace",
                    "tenant",
                    "customer",
                    "client",
                    "region",
                    "zone",
                    "cluster",
                    "named",
                    "called");

    /** Words that a name often follows, but other words, too. */
    private static final Set<String> PREPOSITIONS = Set.of("for", "by", "of", "from", "at");

    /** Accounts that many systems have. */
    private static final Set<String> ACCOUNTS =
            Set.of(
                    "root",
                    "admin",
                    "administrator",
                    "guest",
                    "nobody",
                    "anonymous",
                    "daemon",
                    "system",
                    "postgres",
                    "mysql",
                    "oracle",
                    "hadoop",
                    "spark",
                    "airflow",
                    "jenkins",
                    "ubuntu",
                    "git",
                    "ftp",
                    "www-data",
                    "default");

    /** Words that follow such a word and are no name. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "a", "an", "the", "is", "are", "was", "were", "be", "been", "has", "have",
                    "had", "not", "no", "does", "do", "did", "can", "cannot", "could", "must",
                    "may", "might", "will", "would", "should", "with", "without", "in", "on", "of",
                    "to", "for", "from", "by", "and", "or", "as", "at", "if", "than", "then",
                    "that", "this", "when", "while", "because", "unknown", "error", "errors",
                    "failed", "failure", "name", "id");

    private HoleRules() {}

    /** Whether the word may be a value at all. */
    static boolean mayOpen(TemplateWords words, int at) {
        boolean literal = words.isLiteral(at);
        return (literal || words.isWildcard(at))
                && words.literals() - (literal ? 1 : 0) >= FEWEST_LITERALS;
    }

    /** The members whose word in the hole is a value: none, or at least two. */
    static Set<Hole.Member> values(Hole hole, Set<String> knownValues) {
        if (hole.members().size() >= MANY) {
            return Set.copyOf(hole.members());
        }
        Set<Hole.Member> values = new HashSet<>();
        values.addAll(those(hole, KNOWN_VALUES, knownValues::contains));
        values.addAll(those(hole, SEVERAL_NAMES, HoleRules::isDotted));
        String introduction = hole.introduction().toLowerCase(Locale.ROOT);
        boolean noun = NOUNS.contains(introduction);
        if (noun || PREPOSITIONS.contains(introduction)) {
            boolean certain =
                    hole.members().stream().anyMatch(it -> isCertain(hole, it, knownValues));
            int fewest = certain ? KNOWN_VALUES : noun ? SEVERAL_NAMES : MANY;
            values.addAll(those(hole, fewest, HoleRules::mayBeName));
        }
        return values;
    }

    private static boolean isCertain(Hole hole, Hole.Member member, Set<String> knownValues) {
        String word = hole.word(member);
        return hole.isWildcard(member)
                || knownValues.contains(word)
                || ACCOUNTS.contains(word)
                || isIdentifier(word);
    }

    /** Whether the word is made of words, as names in programs are; constants are states. */
    private static boolean isIdentifier(String word) {
        boolean joined = false;
        boolean lower = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean hump =
                    i > 0 && Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1));
            joined |= hump || c == '_' || c == '.';
            lower |= Character.isLowerCase(c);
        }
        return joined && lower;
    }

    /** Whether the word has dots inside and ends in no constant, as names of packages do. */
    private static boolean isDotted(String word) {
        int dot = word.lastIndexOf('.');
        return dot > 0 && word.substring(dot).chars().anyMatch(Character::isLowerCase);
    }

    private static boolean mayBeName(String word) {
        return !NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static List<Hole.Member> those(Hole hole, int fewest, Predicate<String> isValue) {
        List<Hole.Member> values =
                hole.members().stream()
                        .filter(it -> hole.isWildcard(it) || isValue.test(hole.word(it)))
                        .toList();
        return values.size() < fewest ? List.of() : values;
    }
}
