/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.engines.clickhouse.library.NpmCache;
import io.runlight.engines.clickhouse.library.NpmPackage;
import io.runlight.engines.junit.UsesClickHouse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The official JavaScript client against the engine. */
@UsesClickHouse
final class NodeConformanceITCase {
    private static final String WAY_OUT = "it is needed for this test.";
    private static final String INTEGRITY =
            "vs3/Zc1dHvT171btW5nMoPsPCJ6QVJ5pp7obxzO5sjqwFx/jjz9wwCAqcFOdc2DhprugDBaVn+4dVY8hG3A9nw==";

    private static NpmPackage client(String integrity) {
        return new NpmPackage("@clickhouse/client", "1.23.1", Optional.of(integrity));
    }

    @Test
    void passesTheChecksOfItsScript(ClickHouseEngine engine) throws Exception {
        Path library = NpmCache.ofUser(WAY_OUT).folder(client(INTEGRITY));
        Path script = Path.of(getClass().getResource("conformance.cjs").toURI());
        Process node =
                new ProcessBuilder(
                                "node",
                                script.toString(),
                                library.toString(),
                                engine.url().toString(),
                                engine.user(),
                                engine.password())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(output).isZero();
        assertThat(output.lines().filter(line -> line.startsWith("ok "))).hasSize(12);
    }

    @Test
    void refusesAPackageThatIsNotTheKnownOne(@org.junit.jupiter.api.io.TempDir Path directory) {
        NpmCache cache = NpmCache.in(directory, WAY_OUT);
        assertThatThrownBy(() -> cache.folder(client("AAAA")))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("is not the file that Runlight was built against");
        assertThat(directory.toFile().list((folder, name) -> !name.endsWith(".lock"))).isEmpty();
    }
}
