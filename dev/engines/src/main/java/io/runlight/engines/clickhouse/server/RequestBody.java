/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.HttpExchange;
import io.runlight.engines.clickhouse.compression.BlockInputStream;
import io.runlight.engines.clickhouse.compression.HttpEncoding;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A request's statement and data, wherever in URL and body they are. */
final class RequestBody {
    /** An INSERT statement must end within as many bytes, as on a server (max_query_size). */
    private static final int STATEMENT_HEAD_BYTES = 256 * 1024;

    private final byte[] head;
    private final InputStream rest;

    private RequestBody(byte[] head, InputStream rest) {
        this.head = head;
        this.rest = rest;
    }

    /** Reads as much as shows whether the request inserts data. */
    static RequestBody read(HttpExchange exchange, RequestParameters request)
            throws IOException, EngineException {
        InputStream body = exchange.getRequestBody();
        String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !encoding.equals("identity")) {
            Optional<HttpEncoding> known =
                    HttpEncoding.named(encoding.strip().toLowerCase(Locale.ROOT));
            if (known.isEmpty()) {
                throw Errors.NOT_IMPLEMENTED.exception("Unknown compression method: " + encoding);
            }
            body = new LazyDecoding(known.get(), body);
        }
        if (Settings.on(request.own(), "decompress")) {
            body = new BlockInputStream(body);
        }
        byte[] query = request.query().getBytes(StandardCharsets.UTF_8);
        return query.length > 0
                ? new RequestBody(query, body)
                : new RequestBody(body.readNBytes(STATEMENT_HEAD_BYTES), body);
    }

    /** The INSERT at the beginning, if it brings data. */
    Optional<InsertStatement> insert() {
        return InsertStatement.split(head, head.length);
    }

    /** What follows an INSERT. */
    InputStream data(InsertStatement insert) {
        int from = insert.dataOffset();
        return new SequenceInputStream(
                new ByteArrayInputStream(head, from, head.length - from), rest);
    }

    /** Everything, for a statement without data. */
    byte[] all() throws IOException {
        byte[] tail = rest.readAllBytes();
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    /** Opens the decoder on the first read: an empty body has no header to decode. */
    private static final class LazyDecoding extends InputStream {
        private final HttpEncoding encoding;
        private final java.io.PushbackInputStream encoded;
        private InputStream decoded;

        LazyDecoding(HttpEncoding encoding, InputStream encoded) {
            this.encoding = encoding;
            this.encoded = new java.io.PushbackInputStream(encoded);
        }

        @Override
        public int read() throws IOException {
            return open().read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return open().read(bytes, offset, length);
        }

        private InputStream open() throws IOException {
            if (decoded == null) {
                int first = encoded.read();
                if (first < 0) {
                    decoded = InputStream.nullInputStream();
                } else {
                    encoded.unread(first);
                    decoded = encoding.decode(encoded);
                }
            }
            return decoded;
        }
    }
}
