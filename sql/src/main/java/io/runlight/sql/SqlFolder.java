/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of SQL files that come with this library, on disk or inside a jar. */
public enum SqlFolder {
    /** Databases and the table of applied migrations. */
    BOOTSTRAP("bootstrap"),
    /** Tables, each file applied once. */
    MIGRATIONS("migrations"),
    /** Functions, re-created with the views. */
    FUNCTIONS("functions"),
    /** Lines that several views have in common; {@link #VIEWS} come with them filled in. */
    SNIPPETS("snippets"),
    /** Views, the contract with readers. */
    VIEWS("views");

    private final String folder;

    SqlFolder(String folder) {
        this.folder = folder;
    }

    /** The files, by name. */
    public List<SqlFile> files() {
        return this == VIEWS ? ViewSources.complete(read(), SNIPPETS.read()) : read();
    }

    private List<SqlFile> read() {
        Path origin = origin();
        try {
            if (Files.isDirectory(origin)) {
                return read(within(origin));
            }
            try (FileSystem jar = FileSystems.newFileSystem(origin)) {
                return read(within(jar.getPath("/")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the SQL files in " + origin, e);
        }
    }

    /** The folder of classes or the jar that this class comes from. */
    private static Path origin() {
        try {
            return Path.of(
                    SqlFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot find the SQL files", e);
        }
    }

    private Path within(Path root) {
        return root.resolve(SqlFolder.class.getPackageName().replace('.', '/')).resolve(folder);
    }

    private static List<SqlFile> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .sorted()
                    .map(SqlFolder::readFile)
                    .toList();
        }
    }

    private static SqlFile readFile(Path file) {
        try {
            return new SqlFile(
                    file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
