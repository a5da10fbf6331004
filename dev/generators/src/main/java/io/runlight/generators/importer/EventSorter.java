/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.EventKind;
import io.runlight.generators.Delivery;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A sorter of deliveries by time that keeps little in memory: sorted pieces go to temporary files
 * and are merged at the end. Equal times stay in the order of arrival.
 */
final class EventSorter implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final long ENTRY_OVERHEAD = 120;
    private static final Comparator<Delivery> BY_TIME =
            Comparator.comparingLong(Delivery::deliverAtMillis);

    private final long memory;
    private final List<Path> pieces = new ArrayList<>();
    private List<Delivery> held = new ArrayList<>();
    private long heldBytes;

    /**
     * @param memory about how many bytes to keep in memory
     */
    EventSorter(long memory) {
        this.memory = memory;
    }

    void add(Delivery delivery) throws IOException {
        held.add(delivery);
        heldBytes += delivery.json().length + ENTRY_OVERHEAD;
        if (heldBytes > memory) {
            spill();
        }
    }

    private void spill() throws IOException {
        held.sort(BY_TIME);
        Path piece = Files.createTempFile("runlight-sort-", ".events");
        pieces.add(piece);
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(piece), BUFFER))) {
            for (Delivery delivery : held) {
                out.writeByte(delivery.kind().code());
                out.writeLong(delivery.deliverAtMillis());
                write(out, delivery.key());
                write(out, delivery.json());
            }
            out.writeByte(0);
        }
        held = new ArrayList<>();
        heldBytes = 0;
    }

    /** Hands out everything in order. */
    void drainTo(Destination destination) throws IOException {
        held.sort(BY_TIME);
        PriorityQueue<Head> heads = new PriorityQueue<>();
        List<Piece> open = new ArrayList<>();
        try {
            for (Path file : pieces) {
                open.add(new Piece(file));
            }
            for (int i = 0; i < open.size(); i++) {
                push(heads, open.get(i), i);
            }
            int next = 0;
            while (!heads.isEmpty() || next < held.size()) {
                Head head = heads.peek();
                if (head == null || (next < held.size() && isBefore(held.get(next), head))) {
                    destination.accept(held.get(next++));
                } else {
                    heads.remove();
                    destination.accept(head.delivery());
                    push(heads, open.get(head.piece()), head.piece());
                }
            }
        } finally {
            for (Piece piece : open) {
                piece.close();
            }
        }
    }

    private static boolean isBefore(Delivery delivery, Head head) {
        return delivery.deliverAtMillis() < head.delivery().deliverAtMillis();
    }

    private static void push(PriorityQueue<Head> heads, Piece piece, int number)
            throws IOException {
        Delivery delivery = piece.next();
        if (delivery != null) {
            heads.add(new Head(delivery, number));
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        for (Path piece : pieces) {
            Files.deleteIfExists(piece);
        }
    }

    /** Takes deliveries in order. */
    interface Destination {
        void accept(Delivery delivery) throws IOException;
    }

    /** The next delivery of a piece; of equal times that of the earlier piece comes first. */
    private record Head(Delivery delivery, int piece) implements Comparable<Head> {

        @Override
        public int compareTo(Head other) {
            int byTime = Long.compare(delivery.deliverAtMillis(), other.delivery.deliverAtMillis());
            return byTime != 0 ? byTime : Integer.compare(piece, other.piece);
        }
    }

    /** A sorted piece on disk. */
    private static final class Piece implements Closeable {

        private final DataInputStream in;

        Piece(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        Delivery next() throws IOException {
            int code = in.readByte();
            if (code == 0) {
                return null;
            }
            long time = in.readLong();
            byte[] key = read();
            return new Delivery(EventKind.ofCode(code), key, read(), time);
        }

        private byte[] read() throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return bytes;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
