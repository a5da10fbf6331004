/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of a package's files as they were unpacked, kept beside them, by which later damage is
 * seen.
 *
 * <p>Sizes and times tell in no time that nothing has changed; only a file whose time has changed
 * is read for its hash.
 */
final class Manifest {
    private static final String NAME = ".runlight-manifest";

    private Manifest() {}

    /** Notes what the folder holds. */
    static void write(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(folder)) {
            lines.append(Files.size(file))
                    .append('\t')
                    .append(modified(file))
                    .append('\t')
                    .append(Sha512.of(file))
                    .append('\t')
                    .append(folder.relativize(file))
                    .append('\n');
        }
        Files.writeString(folder.resolve(NAME), lines);
    }

    /** Whether the folder is there and still holds what was noted. */
    static boolean matches(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(NAME));
            for (String line : lines) {
                String[] noted = line.split("\t", 4);
                Path file = folder.resolve(noted[3]);
                if (Files.size(file) != Long.parseLong(noted[0])
                        || modified(file) != Long.parseLong(noted[1])
                                && !Sha512.of(file).equals(noted[2])) {
                    return false;
                }
            }
            return !lines.isEmpty();
        } catch (IOException | RuntimeException e) {
            return false; // absent, unreadable or not a manifest: all the same to who asks
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }
}
