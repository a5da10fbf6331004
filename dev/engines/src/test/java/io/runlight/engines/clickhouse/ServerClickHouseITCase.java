/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests erase no server but their own. */
final class ServerClickHouseITCase {

    @Test
    void onlyAServerForTestsIsErased(@TempDir Path directory) {
        try (EmbeddedClickHouse engine = ClickHouseEngines.startEmbedded(directory, 0)) {
            ClickHouseEngine server =
                    new ServerClickHouse(engine.url(), engine.user(), engine.password());
            server.query("CREATE TABLE orders (n UInt8) ENGINE = Memory");
            server.query("CREATE DATABASE shop");

            assertThatThrownBy(server::reset)
                    .isInstanceOf(EngineUnavailableException.class)
                    .hasMessage(
                            "Tests and benchmarks erase the server that RUNLIGHT_CLICKHOUSE_URL names, and "
                                    + engine.url()
                                    + " holds data: name a server of their own, or create the"
                                    + " database runlight_tests on it if nobody needs that data.");
            assertThat(server.databases()).containsExactly("shop");
            assertThat(server.rows("SHOW TABLES FROM default")).containsExactly("orders");

            server.query("CREATE DATABASE runlight_tests");
            server.reset();

            assertThat(server.databases()).containsExactly("runlight_tests");
            assertThat(server.rows("SHOW TABLES FROM default")).isEmpty();
        }
    }

    @Test
    void anEmptyServerBecomesOneForTests(@TempDir Path directory) {
        try (EmbeddedClickHouse engine = ClickHouseEngines.startEmbedded(directory, 0)) {
            ClickHouseEngine server =
                    new ServerClickHouse(engine.url(), engine.user(), engine.password());
            server.reset();
            server.query("CREATE DATABASE left_over");

            server.reset();

            assertThat(server.databases()).containsExactly("runlight_tests");
        }
    }
}
