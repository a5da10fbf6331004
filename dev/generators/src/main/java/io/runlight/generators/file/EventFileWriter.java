/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.file;

import io.runlight.generators.Delivery;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A writer of event files. A name that ends with {@code .gz} is compressed; the same deliveries
 * give the same bytes.
 */
public final class EventFileWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;

    private EventFileWriter(OutputStream out) {
        this.out = out;
    }

    /** Creates or replaces a file. */
    public static EventFileWriter create(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        OutputStream out = isCompressed(file) ? new FastGzip(bytes) : bytes;
        return new EventFileWriter(new BufferedOutputStream(out, BUFFER));
    }

    static boolean isCompressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    /** Writes the next delivery; deliveries come in the order of their time. */
    public void write(Delivery delivery) throws IOException {
        out.write(EventLine.write(delivery));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Gzip at the level that keeps pace with the generator. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
