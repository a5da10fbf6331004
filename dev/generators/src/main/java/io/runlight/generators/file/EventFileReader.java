/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.file;

import io.runlight.generators.Delivery;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;

/**
 * A reader of event files, line by line. The time of a delivery follows from the file: a line is
 * due when the largest event time up to it is reached, so that late events stay late.
 */
public final class EventFileReader implements Iterator<Delivery>, Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private long lineNumber;
    private long clockMillis = Long.MIN_VALUE;
    private Delivery next;
    private boolean looked;

    private EventFileReader(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Opens a file; compressed when its name ends with {@code .gz}. */
    public static EventFileReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream in =
                    EventFileWriter.isCompressed(file) ? new GZIPInputStream(bytes, BUFFER) : bytes;
            return new EventFileReader(file, new BufferedInputStream(in, BUFFER));
        } catch (IOException e) {
            bytes.close();
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            next = read();
            looked = true;
        }
        return next != null;
    }

    @Override
    public Delivery next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        looked = false;
        return next;
    }

    private Delivery read() {
        try {
            byte[] bytes = nextLine();
            if (bytes == null) {
                return null;
            }
            Delivery delivery = EventLine.read(bytes, clockMillis);
            clockMillis = delivery.deliverAtMillis();
            return delivery;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException(
                            "Line " + lineNumber + " of " + file + " " + e.getMessage(), e));
        }
    }

    /** The next line that is not empty, or null at the end. */
    private byte[] nextLine() throws IOException {
        while (true) {
            line.reset();
            int b = in.read();
            if (b < 0) {
                return null;
            }
            lineNumber++;
            while (b >= 0 && b != '\n') {
                line.write(b);
                b = in.read();
            }
            if (line.size() > 0) {
                return line.toByteArray();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
