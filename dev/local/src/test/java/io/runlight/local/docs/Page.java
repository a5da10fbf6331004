/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the documentation. */
record Page(Path path, String text) {

    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\(([^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./runlight +([^\\n`#|>]*)");

    /** All pages of the repository. */
    static List<Page> all() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !REPOSITORY.relativize(file).toString().contains("target/"))
                    .filter(file -> !REPOSITORY.relativize(file).startsWith(".runlight"))
                    .map(Page::of)
                    .sorted((one, other) -> one.path().compareTo(other.path()))
                    .toList();
        }
    }

    static Page of(Path path) {
        try {
            return new Page(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return REPOSITORY.relativize(path).toString();
    }

    /** Where the page's links lead that are not addresses on the web. */
    List<String> links() {
        return LINK.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .map(link -> link.group(2))
                .filter(target -> !target.contains("://"))
                .toList();
    }

    /** What a link to a heading of the page has after {@code #}. */
    Set<String> anchors() {
        return HEADING.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .map(heading -> LINK.matcher(heading.group(1)).replaceAll("$1"))
                .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", ""))
                .map(heading -> heading.replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** What stands after {@code ./runlight}, on as many lines as it takes. */
    List<String> commands() {
        return COMMAND.matcher(text.replaceAll("\\\\\\n *", ""))
                .results()
                .map(command -> command.group(1).strip())
                .toList();
    }

    /** What in the text matches a pattern, its first group if it has one. */
    List<String> all(Pattern pattern) {
        return pattern.matcher(text).results().map(Page::found).distinct().toList();
    }

    private static String found(MatchResult match) {
        return match.groupCount() > 0 ? match.group(1) : match.group();
    }
}
