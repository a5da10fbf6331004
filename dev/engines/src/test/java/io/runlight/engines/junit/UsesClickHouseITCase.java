/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import org.junit.jupiter.api.RepeatedTest;

/** The extension cleans up between tests and shares the engine. */
@UsesClickHouse
final class UsesClickHouseITCase {
    private static String firstUrl;

    @RepeatedTest(2)
    void beginsEveryTestWithoutEarlierDatabasesOnTheSameEngine(ClickHouseEngine engine) {
        assertThat(engine.rows("SHOW DATABASES")).doesNotContain("left_over");
        engine.query("CREATE DATABASE left_over");
        engine.query("CREATE TABLE left_behind (n UInt8) ENGINE = Memory");
        if (firstUrl == null) {
            firstUrl = engine.url().toString();
        }
        assertThat(engine.url()).hasToString(firstUrl);
    }
}
