/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines that several files have in common, by name. A line {@code -- include: name key=value;
 * key=value} stands for the lines of the snippet, in which {@code ${key}} stands for the value.
 *
 * <p>The first line of a snippet says what it is and is not part of it. Snippets may include
 * others.
 */
final class Snippets {

    private static final Pattern INCLUDE =
            Pattern.compile("\\s*-- include: (?<name>\\w+)(?: (?<arguments>.+))?");
    private static final int MAX_DEPTH = 5;

    private final Map<String, SqlFile> snippets;

    Snippets(Collection<SqlFile> files) {
        this.snippets =
                files.stream().collect(Collectors.toMap(SqlFile::stem, Function.identity()));
    }

    /** The file with each line that includes a snippet replaced. */
    SqlFile fill(SqlFile file) {
        return new SqlFile(
                file.name(),
                file.text()
                        .lines()
                        .flatMap(line -> fill(line, file.name(), 0))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private Stream<String> fill(String line, String file, int depth) {
        Matcher include = INCLUDE.matcher(line);
        if (!include.matches()) {
            return Stream.of(line);
        }
        SqlFile snippet = snippets.get(include.group("name"));
        if (snippet == null || depth == MAX_DEPTH) {
            throw new IllegalStateException(
                    (snippet == null ? "No snippet for a line of " : "Endless snippets in ")
                            + file
                            + ": "
                            + line.strip());
        }
        Map<String, String> arguments = arguments(include.group("arguments"));
        return snippet.text()
                .lines()
                .skip(1)
                .map(it -> replace(it, arguments))
                .flatMap(it -> fill(it, snippet.name(), depth + 1));
    }

    private static Map<String, String> arguments(String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split("; "))
                        .map(argument -> argument.split("=", 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static String replace(String line, Map<String, String> arguments) {
        String replaced = line;
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            replaced = replaced.replace("${" + argument.getKey() + "}", argument.getValue());
        }
        return replaced;
    }
}
