/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.nativelib;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.OutputStream;

/** The result of a SELECT that the engine hands out block by block. */
public final class NativeStream implements AutoCloseable {
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final Pointer connection;
    private final NativeResult stream;
    private QueryStatistics statistics = QueryStatistics.NONE;
    private boolean first = true;
    private boolean ended;

    NativeStream(Pointer connection, NativeResult stream) {
        this.connection = connection;
        this.stream = stream;
    }

    /** Says how many of a piece's first bytes repeat the header of the format. */
    public interface Header {
        Header NONE = head -> 0;

        int length(byte[] head);
    }

    /** Writes the next piece, without the header that only the first one may have. */
    public boolean writeNext(OutputStream out, Header header) throws IOException, EngineException {
        try (NativeResult piece =
                new NativeResult(Chdb.chdb_stream_fetch_result(connection, stream.pointer()))) {
            statistics = statistics.plus(piece.statistics());
            if (piece.length() == 0) {
                ended = true;
                return false;
            }
            boolean whole = first || header == Header.NONE;
            piece.writeTo(out, whole ? 0 : header.length(piece.head(MAX_HEADER_BYTES)));
            first = false;
            return true;
        } catch (EngineException e) {
            ended = true;
            throw e;
        }
    }

    /** What was read and returned so far. */
    public QueryStatistics statistics() {
        return statistics;
    }

    @Override
    public void close() {
        if (!ended) {
            Chdb.chdb_stream_cancel_query(connection, stream.pointer());
        }
        stream.close();
    }
}
