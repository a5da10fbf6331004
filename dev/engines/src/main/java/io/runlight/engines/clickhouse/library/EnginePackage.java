/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.library;

import java.util.Locale;
import java.util.Optional;

/** The npm package that carries libchdb for a platform. */
record EnginePackage(String name, String libraryFile, Optional<String> integrity) {
    static final String VERSION = "26.7.3-stable.1";

    /** The package for this machine; the x64 Linux one is pinned by its SHA-512. */
    static Optional<EnginePackage> forPlatform(String osName, String architecture) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
        if (os.contains("linux") && intel) {
            return Optional.of(
                    new EnginePackage(
                            "@chdb/lib-linux-x64-gnu",
                            "libchdb.so",
                            Optional.of(
                                    "XP97mMqnc5tZpKQywR8N7cLTsHNiTmHr30pC5mzo3jWmukjKn2IBa60c2B/gWUNcuFjOMjWoorQICCqBVj5wpw==")));
        }
        if (os.contains("linux") && arm) {
            return Optional.of(
                    new EnginePackage("@chdb/lib-linux-arm64-gnu", "libchdb.so", Optional.empty()));
        }
        if (os.contains("mac") && arm) {
            return Optional.of(
                    new EnginePackage("@chdb/lib-darwin-arm64", "libchdb.so", Optional.empty()));
        }
        if (os.contains("mac") && intel) {
            return Optional.of(
                    new EnginePackage("@chdb/lib-darwin-x64", "libchdb.so", Optional.empty()));
        }
        return Optional.empty();
    }

    String specification() {
        return name + "@" + VERSION;
    }

    String folder() {
        return "libchdb-" + VERSION + "-" + name.substring(name.indexOf('/') + 1);
    }
}
