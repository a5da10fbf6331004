/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process around the engine: start, stop, kill, restart. */
final class EmbeddedClickHouseITCase {

    @Test
    void keepsAcknowledgedRowsOverKillAndRestart(@TempDir Path directory) {
        try (EmbeddedClickHouse engine = ClickHouseEngines.startEmbedded(directory, 0)) {
            engine.query("CREATE TABLE t (n UInt64) ENGINE = MergeTree ORDER BY n");
            for (int i = 0; i < 20; i++) {
                engine.insert(
                        "INSERT INTO t FORMAT TSV",
                        (i + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            engine.kill();
            assertThat(engine.alive()).isFalse();
            engine.restart();
            assertThat(engine.query("SELECT count(), sum(n) FROM t")).isEqualTo("20\t190");
            engine.restart();
            assertThat(engine.query("SELECT count(), sum(n) FROM t")).isEqualTo("20\t190");
        }
    }

    @Test
    void answersErrorsWithTheirCode(@TempDir Path directory) {
        try (EmbeddedClickHouse engine = ClickHouseEngines.startEmbedded(directory, 0)) {
            assertThatThrownBy(() -> engine.query("SELECT * FROM nowhere"))
                    .isInstanceOfSatisfying(
                            ClickHouseException.class, e -> assertThat(e.code()).isEqualTo(60));
            assertThat(engine.query("SELECT {n:UInt8} + 1", Map.of("param_n", "4"))).isEqualTo("5");
            assertThat(engine.query("SELECT getSetting('max_threads')", Map.of("max_threads", "1")))
                    .isEqualTo("1");
        }
    }

    @Test
    void saysWhyItCannotStart(@TempDir Path directory, @TempDir Path other) {
        try (EmbeddedClickHouse engine = ClickHouseEngines.startEmbedded(directory, 0)) {
            assertThatThrownBy(() -> ClickHouseEngines.startEmbedded(directory, 0))
                    .isInstanceOf(EngineUnavailableException.class)
                    .hasMessageContaining("Is another process using this directory?");
            assertThatThrownBy(() -> ClickHouseEngines.startEmbedded(other, engine.url().getPort()))
                    .isInstanceOf(EngineUnavailableException.class)
                    .hasMessageContaining("the port is taken");
        }
    }
}
