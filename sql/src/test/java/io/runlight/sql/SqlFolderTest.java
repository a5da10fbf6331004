/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFolderTest {

    @TempDir Path temporary;

    @Test
    void everyFolderHasItsFilesInOrder() {
        for (SqlFolder folder : SqlFolder.values()) {
            assertThat(folder.files()).as(folder.name()).isNotEmpty();
            assertThat(folder.files().stream().map(SqlFile::name)).isSorted();
        }
    }

    /** As a build or a shading tool may write it: without entries for folders. */
    @Test
    void theFilesAreFoundInAJarToo() throws Exception {
        Path classes =
                Path.of(
                        SqlFolder.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        Path jar = temporary.resolve("runlight sql.jar");
        pack(classes, jar);

        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> fromJar = loader.loadClass(SqlFolder.class.getName());
            Object views = fromJar.getMethod("valueOf", String.class).invoke(null, "VIEWS");
            List<?> files = (List<?>) fromJar.getMethod("files").invoke(views);

            assertThat(files).hasSameSizeAs(SqlFolder.VIEWS.files());
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                OutputStream file = Files.newOutputStream(jar);
                JarOutputStream output = new JarOutputStream(file)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                String entry = classes.relativize(path).toString().replace('\\', '/');
                output.putNextEntry(new JarEntry(entry));
                Files.copy(path, output);
                output.closeEntry();
            }
        }
    }
}
