/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.file;

import io.runlight.generators.Delivery;
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
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int limit;
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
            return new EventFileReader(file, in);
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
        while (fill()) {
            int end = start;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, start, end - start);
            boolean complete = end < limit;
            start = complete ? end + 1 : end;
            if (complete) {
                lineNumber++;
                if (line.size() > 0) {
                    return takeLine();
                }
            }
        }
        lineNumber++;
        return line.size() > 0 ? takeLine() : null;
    }

    private byte[] takeLine() {
        byte[] bytes = line.toByteArray();
        line.reset();
        return bytes;
    }

    /** Reads on when the buffer is used up; false at the end of the file. */
    private boolean fill() throws IOException {
        if (start < limit) {
            return true;
        }
        start = 0;
        limit = in.read(buffer);
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
