/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.library;

import io.runlight.engines.clickhouse.EngineUnavailableException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The library that is ClickHouse's engine, from npm through the user's cache. */
public final class EngineLibrary {
    static final String WAY_OUT =
            "or set RUNLIGHT_CLICKHOUSE_URL to a ClickHouse server, for example http://localhost:8123.";

    private static final String VERSION = "26.7.3-stable.1";
    private static final String FILE = "libchdb.so";

    /** Known for the platform that the tests run on; npm checks its own for the others. */
    private static final String LINUX_X64 =
            "XP97mMqnc5tZpKQywR8N7cLTsHNiTmHr30pC5mzo3jWmukjKn2IBa60c2B/gWUNcuFjOMjWoorQICCqBVj5wpw==";

    private EngineLibrary() {}

    /** The path of the library; fetches it on first use. */
    public static Path locate() {
        String os = System.getProperty("os.name");
        String architecture = System.getProperty("os.arch");
        NpmPackage wanted =
                forPlatform(os, architecture)
                        .orElseThrow(
                                () ->
                                        new EngineUnavailableException(
                                                "There is no embedded ClickHouse for "
                                                        + os
                                                        + " on "
                                                        + architecture
                                                        + ": use Linux or macOS on x64 or arm64, "
                                                        + WAY_OUT));
        return NpmCache.ofUser(WAY_OUT).folder(wanted).resolve(FILE);
    }

    static Optional<NpmPackage> forPlatform(String osName, String architecture) {
        String os = osName.toLowerCase(Locale.ROOT);
        String processor =
                switch (architecture) {
                    case "amd64", "x86_64" -> "x64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> "";
                };
        if (processor.isEmpty()) {
            return Optional.empty();
        }
        if (os.contains("linux")) {
            return Optional.of(
                    new NpmPackage(
                            "@chdb/lib-linux-" + processor + "-gnu",
                            VERSION,
                            Optional.of(LINUX_X64).filter(hash -> processor.equals("x64"))));
        }
        if (os.contains("mac")) {
            return Optional.of(
                    new NpmPackage("@chdb/lib-darwin-" + processor, VERSION, Optional.empty()));
        }
        return Optional.empty();
    }
}
