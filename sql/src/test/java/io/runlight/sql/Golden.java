/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a test compares with what the code makes, or writes again when asked to. */
final class Golden {

    /** Given as {@code -Dregenerate=true}, tests write golden files instead of comparing. */
    static final boolean REGENERATE = Boolean.getBoolean("regenerate");

    private Golden() {}

    /** Compares the content of a file, named from the module's folder. */
    static void assertEqual(Path file, String actual) {
        try {
            if (REGENERATE) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("%s is stale: run the test with -Dregenerate=true, read the diff", file)
                    .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
