/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.runlight.engines.clickhouse.compression.BlockOutputStream;
import io.runlight.engines.clickhouse.compression.HttpEncoding;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.QueryStatistics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answer to a query. What comes first is held back, so that an early error still gets its own
 * status and a small result its summary; the rest goes out as it comes.
 */
final class Response {
    private static final String EXCEPTION_MARKER = "__exception__";

    private final HttpExchange exchange;
    private final ClientSocket socket;
    private final HeldBack held;
    private Optional<HttpEncoding> encoding = Optional.empty();
    private Optional<String> blockMethod = Optional.empty();
    private String exceptionTag = "";
    private Supplier<QueryStatistics> statistics = () -> QueryStatistics.NONE;
    private OutputStream body;

    Response(HttpExchange exchange, ClientSocket socket) {
        this.exchange = exchange;
        this.socket = socket;
        this.held = new HeldBack(this::commit);
        this.body = held;
    }

    Headers headers() {
        return exchange.getResponseHeaders();
    }

    /** Compresses the answer as the request asks. */
    void compress(Optional<HttpEncoding> http, Optional<String> block) throws IOException {
        encoding = http;
        blockMethod = block;
        body = compressed();
    }

    private OutputStream compressed() throws IOException {
        OutputStream out = encoding.isPresent() ? encoding.get().encode(held) : held;
        return blockMethod.isPresent() ? new BlockOutputStream(out, blockMethod.get()) : out;
    }

    void format(String format, String tag) {
        exceptionTag = tag;
        headers().set("X-ClickHouse-Format", format);
        headers().set("X-ClickHouse-Exception-Tag", tag);
        headers().set("Content-Type", ContentTypes.of(format));
    }

    /** Where the summary comes from when the headers go out. */
    void statistics(Supplier<QueryStatistics> source) {
        statistics = source;
    }

    /** Where the bytes of the result go. */
    OutputStream body() {
        return body;
    }

    void finish() throws IOException {
        body.close();
        held.finish();
    }

    /** Sends an error: as the whole answer if none of it is out, otherwise at its end. */
    void fail(EngineException error) throws IOException {
        byte[] message =
                (error.getMessage().stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
        if (held.committed()) {
            failLate(message);
            return;
        }
        held.discard();
        headers().set("X-ClickHouse-Exception-Code", Integer.toString(error.code()));
        headers().set("Content-Type", "text/plain; charset=UTF-8");
        body = compressed();
        body.write(message);
        body.close();
        held.finish(ErrorStatus.of(error.code()));
    }

    private void failLate(byte[] message) throws IOException {
        String before = "\r\n" + EXCEPTION_MARKER + "\r\n" + exceptionTag + "\r\n";
        String after = message.length + " " + exceptionTag + "\r\n" + EXCEPTION_MARKER + "\r\n";
        body.write(before.getBytes(StandardCharsets.US_ASCII));
        body.write(message);
        body.write(after.getBytes(StandardCharsets.US_ASCII));
        body.flush();
        socket.abort();
    }

    private OutputStream commit(int status, long length) throws IOException {
        headers().set("X-ClickHouse-Summary", Summary.of(statistics.get()));
        encoding.ifPresent(used -> headers().set("Content-Encoding", used.token()));
        exchange.sendResponseHeaders(status, length);
        return exchange.getResponseBody();
    }
}
