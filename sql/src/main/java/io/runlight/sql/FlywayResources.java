/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * Our migration files as Flyway wants them; Flyway's own search of the class path does not see into
 * every kind of jar.
 */
final class FlywayResources implements ResourceProvider {

    private final List<SqlFile> files;

    FlywayResources(List<SqlFile> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public LoadableResource getResource(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(FileResource::new)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.name().startsWith(prefix))
                .filter(file -> Stream.of(suffixes).anyMatch(file.name()::endsWith))
                .<LoadableResource>map(FileResource::new)
                .toList();
    }

    /** One migration file. */
    private static final class FileResource extends LoadableResource {

        private final SqlFile file;

        FileResource(SqlFile file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            return new StringReader(file.text());
        }

        @Override
        public String getAbsolutePath() {
            return file.name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return file.name();
        }

        @Override
        public String getFilename() {
            return file.name();
        }

        @Override
        public String getRelativePath() {
            return file.name();
        }
    }
}
