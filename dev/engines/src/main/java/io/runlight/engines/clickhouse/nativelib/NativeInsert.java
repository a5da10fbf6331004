/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.nativelib;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;

/** An insert that takes its data in pieces and becomes visible when it is finished. */
public final class NativeInsert implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;

    private Pointer stream;

    NativeInsert(Pointer stream) throws EngineException {
        this.stream = stream;
        try {
            throwError();
        } catch (EngineException e) {
            close();
            throw e;
        }
    }

    /** Feeds everything that the stream has, then commits. */
    public QueryStatistics insertAll(InputStream data) throws IOException, EngineException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (Memory memory = new Memory(BUFFER_BYTES)) {
            for (int size; (size = data.readNBytes(buffer, 0, BUFFER_BYTES)) > 0; ) {
                memory.write(0, buffer, 0, size);
                if (Chdb.chdb_stream_append(stream, memory, size) != 0) {
                    throwError();
                    throw new EngineException(
                            49, "Code: 49. DB::Exception: the insert ended early. (LOGICAL_ERROR)");
                }
            }
        } catch (IOException e) {
            // The request broke off: what came so far must not become rows.
            Chdb.chdb_stream_cancel_insert(stream);
            throw e;
        }
        try (NativeResult result = new NativeResult(Chdb.chdb_stream_done(stream))) {
            return result.statistics();
        }
    }

    private void throwError() throws EngineException {
        String error = Chdb.chdb_stream_insert_error(stream);
        if (error != null) {
            throw EngineException.parse(error);
        }
    }

    @Override
    public void close() {
        if (stream != null) {
            Chdb.chdb_destroy_insert_stream(stream);
            stream = null;
        }
    }
}
