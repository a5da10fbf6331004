/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.nativelib;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The ClickHouse engine of this process on one data directory. */
public final class NativeEngine {
    private final List<String> arguments;

    private NativeEngine(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Loads the library; the first connection then opens the data. */
    public static NativeEngine open(Path library, Path dataDirectory) {
        Chdb.load(library);
        return new NativeEngine(List.of("runlight-clickhouse", "--path=" + dataDirectory));
    }

    public synchronized NativeConnection connect() throws EngineException {
        long word = Native.POINTER_SIZE;
        long size = arguments.size() * word;
        for (String argument : arguments) {
            size += argument.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        try (Memory memory = new Memory(size)) {
            long text = arguments.size() * word;
            for (int i = 0; i < arguments.size(); i++) {
                memory.setString(text, arguments.get(i), "UTF-8");
                memory.setPointer(i * word, memory.share(text));
                text += arguments.get(i).getBytes(StandardCharsets.UTF_8).length + 1;
            }
            Pointer handle = Chdb.chdb_connect(arguments.size(), memory);
            if (handle == null) {
                throw new EngineException(
                        210,
                        "The engine cannot open "
                                + arguments.get(1).substring("--path=".length())
                                + ".");
            }
            return new NativeConnection(handle);
        }
    }

    /** Ends the engine's threads; every connection must be closed. */
    public boolean shutdown() {
        return Chdb.chdb_shutdown() == 0;
    }
}
