/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import io.runlight.engines.clickhouse.ClickHouseEngine;

/** Our schema on an engine of a test. */
final class Schema {

    private Schema() {}

    static MigrationReport migrate(ClickHouseEngine engine) {
        return Migrator.migrate(
                engine.url(), engine.user(), engine.password(), Rendering.singleNode());
    }

    static ClickHouseHttp server(ClickHouseEngine engine) {
        return new ClickHouseHttp(engine.url(), engine.user(), engine.password());
    }
}
