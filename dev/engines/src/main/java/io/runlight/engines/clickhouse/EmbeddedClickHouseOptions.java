/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import java.nio.file.Path;

/** How an embedded engine is started. */
public record EmbeddedClickHouseOptions(
        Path dataDirectory, int port, boolean deleteOnClose, boolean detached) {

    /** A free port on a kept directory, ending with this JVM. */
    public static EmbeddedClickHouseOptions on(Path dataDirectory) {
        return new EmbeddedClickHouseOptions(dataDirectory.toAbsolutePath(), 0, false, false);
    }

    public EmbeddedClickHouseOptions port(int newPort) {
        return new EmbeddedClickHouseOptions(dataDirectory, newPort, deleteOnClose, detached);
    }

    public EmbeddedClickHouseOptions deletedOnClose() {
        return new EmbeddedClickHouseOptions(dataDirectory, port, true, detached);
    }

    /** Lets the engine live on when this JVM ends. */
    public EmbeddedClickHouseOptions outlivingThisProcess() {
        return new EmbeddedClickHouseOptions(dataDirectory, port, deleteOnClose, true);
    }
}
