/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.engines.clickhouse.EngineUnavailableException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EngineLibraryTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, @chdb/lib-linux-x64-gnu",
        "Linux, aarch64, @chdb/lib-linux-arm64-gnu",
        "Mac OS X, x86_64, @chdb/lib-darwin-x64",
        "Mac OS X, aarch64, @chdb/lib-darwin-arm64"
    })
    void knowsThePackageOfAPlatform(String os, String architecture, String name) {
        assertThat(EngineLibrary.forPlatform(os, architecture))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64"})
    void hasNothingForOtherPlatforms(String os, String architecture) {
        assertThat(EngineLibrary.forPlatform(os, architecture)).isEmpty();
    }

    @Test
    void saysInOneSentenceWhatToDoWithoutNpm(@TempDir Path directory) {
        NpmCache cache = new NpmCache(directory, "no-such-npm", EngineLibrary.WAY_OUT);
        NpmPackage wanted = new NpmPackage("@chdb/some", "1.0.0", Optional.empty());

        assertThatThrownBy(() -> cache.folder(wanted))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessage(
                        "npm is needed to fetch @chdb/some@1.0.0: install Node.js 18 or newer, "
                                + "or set RUNLIGHT_CLICKHOUSE_URL to a ClickHouse server, "
                                + "for example http://localhost:8123.");
    }
}
