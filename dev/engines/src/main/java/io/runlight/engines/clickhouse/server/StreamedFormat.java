/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.NativeStream.Header;
import java.util.Map;
import java.util.Optional;

/**
 * The formats whose results can be streamed: the engine writes each block as a document of its own,
 * and in these the documents can be put together again by cutting repeated headers. All others
 * (JSON, Parquet, Pretty...) are written whole.
 */
final class StreamedFormat {
    private static final Map<String, Header> BY_NAME =
            Map.ofEntries(
                    Map.entry("TabSeparated", Header.NONE),
                    Map.entry("TSV", Header.NONE),
                    Map.entry("TabSeparatedRaw", Header.NONE),
                    Map.entry("TSVRaw", Header.NONE),
                    Map.entry("TabSeparatedWithNames", lines(1)),
                    Map.entry("TSVWithNames", lines(1)),
                    Map.entry("TabSeparatedWithNamesAndTypes", lines(2)),
                    Map.entry("TSVWithNamesAndTypes", lines(2)),
                    Map.entry("TSKV", Header.NONE),
                    Map.entry("CSV", Header.NONE),
                    Map.entry("CSVWithNames", quotedLines(1)),
                    Map.entry("CSVWithNamesAndTypes", quotedLines(2)),
                    Map.entry("JSONEachRow", Header.NONE),
                    Map.entry("JSONLines", Header.NONE),
                    Map.entry("NDJSON", Header.NONE),
                    Map.entry("JSONStringsEachRow", Header.NONE),
                    Map.entry("JSONCompactEachRow", Header.NONE),
                    Map.entry("JSONCompactStringsEachRow", Header.NONE),
                    Map.entry("JSONCompactEachRowWithNames", lines(1)),
                    Map.entry("JSONCompactEachRowWithNamesAndTypes", lines(2)),
                    Map.entry("JSONCompactStringsEachRowWithNames", lines(1)),
                    Map.entry("JSONCompactStringsEachRowWithNamesAndTypes", lines(2)),
                    Map.entry("Native", Header.NONE),
                    Map.entry("RowBinary", Header.NONE),
                    Map.entry("RowBinaryWithNames", binaryTexts(1)),
                    Map.entry("RowBinaryWithNamesAndTypes", binaryTexts(2)));

    private StreamedFormat() {}

    /** The header to cut, empty when the format cannot be streamed. */
    static Optional<Header> header(String format) {
        return Optional.ofNullable(BY_NAME.get(format));
    }

    private static Header lines(int count) {
        return head -> {
            int left = count;
            for (int i = 0; i < head.length; i++) {
                if (head[i] == '\n' && --left == 0) {
                    return i + 1;
                }
            }
            throw tooLong();
        };
    }

    private static Header quotedLines(int count) {
        return head -> {
            int left = count;
            boolean quoted = false;
            for (int i = 0; i < head.length; i++) {
                if (head[i] == '"') {
                    quoted = !quoted;
                } else if (head[i] == '\n' && !quoted && --left == 0) {
                    return i + 1;
                }
            }
            throw tooLong();
        };
    }

    /** A count of columns, then so many texts, once for the names and once for the types. */
    private static Header binaryTexts(int times) {
        return head -> {
            Varints in = new Varints(head);
            long texts = in.next() * times;
            for (; texts > 0; texts--) {
                in.skip(in.next());
            }
            return in.position();
        };
    }

    private static IllegalStateException tooLong() {
        return new IllegalStateException("The header of a result is longer than expected");
    }

    private static final class Varints {
        private final byte[] bytes;
        private int position;

        Varints(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long value = 0;
            for (int shift = 0; position < bytes.length; shift += 7) {
                byte b = bytes[position++];
                value |= (long) (b & 0x7f) << shift;
                if (b >= 0) {
                    return value;
                }
            }
            throw tooLong();
        }

        void skip(long count) {
            if (count > bytes.length - position) {
                throw tooLong();
            }
            position += (int) count;
        }

        int position() {
            return position;
        }
    }
}
