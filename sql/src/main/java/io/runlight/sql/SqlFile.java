/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One SQL statement of ours with the header that opens its file.
 *
 * @param name the file's name without its folder
 * @param text the whole file
 */
public record SqlFile(String name, String text) {

    private static final String HEADER_START = "-- ";

    /** One line of a header, {@code -- key: value}. */
    record HeaderLine(String key, String value) {}

    /** The name without its ending. */
    public String stem() {
        return name.substring(0, name.length() - ".sql".length());
    }

    /** The question that the file answers. */
    public String question() {
        return header("question")
                .orElseThrow(() -> new IllegalStateException(name + " does not say its question"));
    }

    /** The first value of a key of the header. */
    public Optional<String> header(String key) {
        return headerLines().stream()
                .filter(line -> line.key().equals(key))
                .map(HeaderLine::value)
                .findFirst();
    }

    /** The header, line by line. */
    List<HeaderLine> headerLines() {
        List<HeaderLine> lines = new ArrayList<>();
        for (String line : text.lines().takeWhile(it -> it.startsWith(HEADER_START)).toList()) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalStateException(
                        "The header of " + name + " wants '-- key: value' and has: " + line);
            }
            lines.add(
                    new HeaderLine(
                            line.substring(HEADER_START.length(), colon),
                            line.substring(colon + 2)));
        }
        return lines;
    }

    /** The statement without its header. */
    public String statement() {
        return String.join("\n", text.lines().dropWhile(it -> it.startsWith(HEADER_START)).toList())
                .strip();
    }
}
