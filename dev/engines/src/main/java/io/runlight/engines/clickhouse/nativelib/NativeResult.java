/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.nativelib;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.OutputStream;

/** A result, or a piece of one, in the engine's memory until it is closed. */
public final class NativeResult implements AutoCloseable {
    private static final int COPY_BYTES = 64 * 1024;

    private Pointer pointer;

    NativeResult(Pointer pointer) throws EngineException {
        if (pointer == null) {
            throw new EngineException(
                    49, "Code: 49. DB::Exception: the engine gave no result. (LOGICAL_ERROR)");
        }
        this.pointer = pointer;
        String error = Chdb.chdb_result_error(pointer);
        if (error != null) {
            close();
            throw EngineException.parse(error);
        }
    }

    Pointer pointer() {
        return pointer;
    }

    public long length() {
        return Chdb.chdb_result_length(pointer);
    }

    /** Copies the bytes of this result to a stream. */
    public void writeTo(OutputStream out) throws IOException {
        writeTo(out, 0);
    }

    /** Copies the bytes of this result to a stream, from one of them on. */
    public void writeTo(OutputStream out, long from) throws IOException {
        long length = length();
        if (length <= from) {
            return;
        }
        Pointer buffer = Chdb.chdb_result_buffer(pointer);
        byte[] copy = new byte[(int) Math.min(length, COPY_BYTES)];
        for (long offset = from; offset < length; offset += copy.length) {
            int size = (int) Math.min(copy.length, length - offset);
            buffer.read(offset, copy, 0, size);
            out.write(copy, 0, size);
        }
    }

    /** The first bytes, at most as many as asked for. */
    byte[] head(int most) {
        int length = (int) Math.min(most, length());
        return length == 0 ? new byte[0] : Chdb.chdb_result_buffer(pointer).getByteArray(0, length);
    }

    public QueryStatistics statistics() {
        return new QueryStatistics(
                Chdb.chdb_result_storage_rows_read(pointer),
                Chdb.chdb_result_storage_bytes_read(pointer),
                Chdb.chdb_result_rows_written(pointer),
                Chdb.chdb_result_bytes_written(pointer),
                Chdb.chdb_result_rows_read(pointer),
                Chdb.chdb_result_bytes_read(pointer),
                (long) (Chdb.chdb_result_elapsed(pointer) * 1e9));
    }

    @Override
    public void close() {
        if (pointer != null) {
            Chdb.chdb_destroy_query_result(pointer);
            pointer = null;
        }
    }
}
