/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestTest {

    private static final FileTime PACKED = FileTime.fromMillis(499_162_500_000L);

    @TempDir private Path folder;
    private Path library;

    @BeforeEach
    void unpack() throws IOException {
        library = Files.createDirectory(folder.resolve("lib")).resolve("engine.so");
        Files.writeString(library, "whole");
        Files.setLastModifiedTime(library, PACKED);
        Manifest.write(folder);
    }

    @Test
    void whatNobodyTouchedMatches() {
        assertThat(Manifest.matches(folder)).isTrue();
    }

    @Test
    void aCopyWithAnotherTimeMatches() throws IOException {
        Files.setLastModifiedTime(library, FileTime.fromMillis(1));
        assertThat(Manifest.matches(folder)).isTrue();
    }

    @Test
    void aTruncatedFileDoesNotMatch() throws IOException {
        Files.writeString(library, "who");
        Files.setLastModifiedTime(library, PACKED);
        assertThat(Manifest.matches(folder)).isFalse();
    }

    @Test
    void anOverwrittenFileDoesNotMatch() throws IOException {
        Files.writeString(library, "holes");
        assertThat(Manifest.matches(folder)).isFalse();
    }

    @Test
    void whatIsMissingDoesNotMatch() throws IOException {
        Files.delete(library);
        assertThat(Manifest.matches(folder)).isFalse();
        assertThat(Manifest.matches(folder.resolve("nowhere"))).isFalse();
    }
}
