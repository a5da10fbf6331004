/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.nativelib;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;

/** The C functions of libchdb that Runlight calls; load the library once before using them. */
final class Chdb {
    private Chdb() {}

    /**
     * Binds the functions. The engine's own signal handlers are switched off: they would end a JVM
     * that recovers from its segmentation faults on purpose. The JVM itself must run with {@code
     * libjsig} preloaded, because the switch also resets the handlers that HotSpot installed.
     */
    static void load(Path library) {
        Native.register(Chdb.class, NativeLibrary.getInstance(library.toString()));
        chdb_set_signal_handlers_enabled(0);
    }

    static native void chdb_set_signal_handlers_enabled(int enabled);

    static native Pointer chdb_connect(int argumentCount, Pointer arguments);

    static native void chdb_close_conn(Pointer connection);

    static native int chdb_shutdown();

    static native Pointer chdb_query_with_params_n(
            Pointer connection,
            byte[] query,
            long queryLength,
            byte[] format,
            long formatLength,
            Pointer names,
            Pointer nameLengths,
            Pointer values,
            Pointer valueLengths,
            long count);

    static native Pointer chdb_stream_query_with_params_n(
            Pointer connection,
            byte[] query,
            long queryLength,
            byte[] format,
            long formatLength,
            Pointer names,
            Pointer nameLengths,
            Pointer values,
            Pointer valueLengths,
            long count);

    static native Pointer chdb_stream_fetch_result(Pointer connection, Pointer result);

    static native void chdb_stream_cancel_query(Pointer connection, Pointer result);

    static native void chdb_destroy_query_result(Pointer result);

    static native Pointer chdb_stream_insert_with_params_n(
            Pointer connection,
            byte[] query,
            long queryLength,
            byte[] format,
            long formatLength,
            Pointer names,
            Pointer nameLengths,
            Pointer values,
            Pointer valueLengths,
            long count);

    static native int chdb_stream_append(Pointer stream, Pointer data, long length);

    static native Pointer chdb_stream_done(Pointer stream);

    static native void chdb_stream_cancel_insert(Pointer stream);

    static native String chdb_stream_insert_error(Pointer stream);

    static native void chdb_destroy_insert_stream(Pointer stream);

    static native Pointer chdb_result_buffer(Pointer result);

    static native long chdb_result_length(Pointer result);

    static native double chdb_result_elapsed(Pointer result);

    static native long chdb_result_rows_read(Pointer result);

    static native long chdb_result_bytes_read(Pointer result);

    static native long chdb_result_storage_rows_read(Pointer result);

    static native long chdb_result_storage_bytes_read(Pointer result);

    static native long chdb_result_rows_written(Pointer result);

    static native long chdb_result_bytes_written(Pointer result);

    static native String chdb_result_error(Pointer result);
}
