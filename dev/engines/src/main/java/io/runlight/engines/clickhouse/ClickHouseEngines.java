/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Starts ClickHouse engines. {@code RUNLIGHT_CLICKHOUSE_URL} (with {@code RUNLIGHT_CLICKHOUSE_USER}
 * and {@code RUNLIGHT_CLICKHOUSE_PASSWORD}) makes {@link #start()} answer a real server instead of
 * the embedded engine.
 */
public final class ClickHouseEngines {
    public static final String URL_VARIABLE = "RUNLIGHT_CLICKHOUSE_URL";

    private ClickHouseEngines() {}

    /** The configured server, or an embedded engine on a directory that goes when it is closed. */
    public static ClickHouseEngine start() {
        return server().orElseGet(ClickHouseEngines::startEmbedded);
    }

    /**
     * The configured server, or an embedded engine on a kept directory; port 0 takes a free one.
     */
    public static ClickHouseEngine start(Path dataDirectory, int port) {
        return server().orElseGet(() -> startEmbedded(dataDirectory, port));
    }

    /** An embedded engine on a temporary directory, whatever the environment says. */
    public static EmbeddedClickHouse startEmbedded() {
        try {
            return EmbeddedClickHouse.start(
                    EmbeddedClickHouseOptions.on(Files.createTempDirectory("runlight-clickhouse-"))
                            .deletedOnClose());
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for ClickHouse", e);
        }
    }

    /** An embedded engine on a kept directory; port 0 takes a free one. */
    public static EmbeddedClickHouse startEmbedded(Path dataDirectory, int port) {
        return EmbeddedClickHouse.start(EmbeddedClickHouseOptions.on(dataDirectory).port(port));
    }

    /** The server that the environment names, if it names one. */
    public static Optional<ClickHouseEngine> server() {
        String url = System.getenv(URL_VARIABLE);
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new ServerClickHouse(
                        URI.create(url.replaceAll("/+$", "")),
                        Optional.ofNullable(System.getenv("RUNLIGHT_CLICKHOUSE_USER"))
                                .orElse("default"),
                        Optional.ofNullable(System.getenv("RUNLIGHT_CLICKHOUSE_PASSWORD"))
                                .orElse("")));
    }
}
