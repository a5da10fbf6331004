/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An ordered list of rules that tell the category of an error by keywords in its type and message;
 * the first rule whose keywords all occur wins, so the same texts always have the same category.
 *
 * <p>A file of rules has one rule a line, {@code category = keyword & keyword}; {@code #} begins a
 * comment. A keyword in quotation marks is found as whole words only, one behind {@code type:} only
 * in the error's type. Case does not matter, and {@code _}, {@code -} and spaces are the same.
 */
public final class ErrorRules implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "/io/runlight/error/rules.txt";
    private static final ErrorRules STANDARD = new ErrorRules("", parse(standardText()));

    /** The rules before those that come with Runlight, as somebody wrote them. */
    private final String before;

    private final transient ErrorCategory[] categories;

    /** By rule: the numbers of its keywords. */
    private final transient int[][] keywordsOfRule;

    private final transient KeywordScanner scanner;
    private final transient int keywordCount;

    private ErrorRules(String before, List<ErrorRule> rules) {
        this.before = before;
        Map<Keyword, Integer> numbers = new LinkedHashMap<>();
        categories = new ErrorCategory[rules.size()];
        keywordsOfRule = new int[rules.size()][];
        for (int i = 0; i < rules.size(); i++) {
            categories[i] = rules.get(i).category();
            keywordsOfRule[i] =
                    rules.get(i).keywords().stream()
                            .mapToInt(word -> numberOf(word, numbers))
                            .toArray();
        }
        keywordCount = numbers.size();
        scanner = new KeywordScanner(List.copyOf(numbers.keySet()));
    }

    /** The rules that come with Runlight. */
    public static ErrorRules standard() {
        return STANDARD;
    }

    /**
     * The rules of a text, and after them those that come with Runlight.
     *
     * @throws IllegalArgumentException if a line is no rule; names the line and what to write
     */
    public static ErrorRules before(String text) {
        List<ErrorRule> rules = new ArrayList<>(parse(text));
        rules.addAll(parse(standardText()));
        return new ErrorRules(text, rules);
    }

    /**
     * The category of an error.
     *
     * @param type the name of the error, or null
     * @param message what it says, or null
     */
    public ErrorCategory categorize(String type, String message) {
        BitSet marks = new BitSet(keywordCount);
        scanner.scan(ErrorText.of(type, message), marks);
        if (!marks.isEmpty()) {
            for (int rule = 0; rule < categories.length; rule++) {
                if (allOf(keywordsOfRule[rule], marks)) {
                    return categories[rule];
                }
            }
        }
        return ErrorCategory.UNKNOWN;
    }

    /** Rules travel as their text. */
    private Object writeReplace() {
        return new Text(before);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Error rules travel as their text only");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ErrorRules rules && rules.before.equals(before);
    }

    @Override
    public int hashCode() {
        return before.hashCode();
    }

    /** The form in which rules are sent to where they are needed. */
    private record Text(String before) implements Serializable {

        private Object readResolve() {
            return before.isEmpty() ? STANDARD : ErrorRules.before(before);
        }
    }

    private static int numberOf(Keyword keyword, Map<Keyword, Integer> numbers) {
        Integer known = numbers.putIfAbsent(keyword, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private static boolean allOf(int[] keywords, BitSet marks) {
        for (int keyword : keywords) {
            if (!marks.get(keyword)) {
                return false;
            }
        }
        return true;
    }

    private static List<ErrorRule> parse(String text) {
        List<ErrorRule> rules = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String rule = line.strip();
            if (rule.isEmpty() || rule.startsWith("#")) {
                continue;
            }
            try {
                rules.add(ErrorRule.parse(rule));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Line " + number + " of the error rules, '" + rule + "': " + e.getMessage(),
                        e);
            }
        }
        return rules;
    }

    private static String standardText() {
        try (InputStream in = ErrorRules.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The error rules in the jar cannot be read", e);
        }
    }
}
