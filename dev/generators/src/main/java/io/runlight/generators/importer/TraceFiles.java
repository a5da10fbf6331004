/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The opener of trace files, compressed or not. */
final class TraceFiles {

    private static final int BUFFER = 1 << 16;

    private TraceFiles() {}

    static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new TraceFormatException("There is no file " + file);
        }
        InputStream bytes = new BufferedInputStream(bytes(file), BUFFER);
        try {
            return isCompressed(file) ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (ZipException e) {
            bytes.close();
            throw new TraceFormatException(file + " is not compressed as its name says", e);
        }
    }

    private static InputStream bytes(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new TraceFormatException("There is no file " + file, e);
        }
    }

    private static boolean isCompressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    /** Whether a file has an ending, not counting that of its compression. */
    static boolean endsWith(Path file, String ending) {
        String name = file.toString();
        String plain = isCompressed(file) ? name.substring(0, name.length() - 3) : name;
        return plain.endsWith(ending);
    }

    static Path only(List<Path> files, String ending, String what) throws TraceFormatException {
        List<Path> found = files.stream().filter(file -> endsWith(file, ending)).toList();
        if (found.size() != 1) {
            throw new TraceFormatException(
                    "Exactly one " + what + " (" + ending + " or " + ending + ".gz) is needed");
        }
        return found.get(0);
    }
}
