/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.local.clickhouse.SqlClient;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.time.Instant;

/** The way of a model's versions into ClickHouse. */
final class Publication {

    private final SqlClient clickHouse;

    Publication(SqlClient clickHouse) {
        this.clickHouse = clickHouse;
    }

    void of(ModelRegistry registry, String model) throws IOException {
        if (!registry.versions(model).isEmpty()) {
            clickHouse.execute(ModelRows.insert(registry, model, Instant.now()));
        }
    }
}
