/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.local.clickhouse.SqlClient;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.time.Instant;

/** The way of a model's versions into ClickHouse. */
public final class Publication {

    private final SqlClient clickHouse;

    public Publication(SqlClient clickHouse) {
        this.clickHouse = clickHouse;
    }

    /** Writes all versions of a model with the parts they play. */
    public void of(ModelRegistry registry, String model) throws IOException {
        if (!registry.versions(model).isEmpty()) {
            Instant now = Instant.now();
            clickHouse.execute(ModelRows.insert(registry, model, now));
            String distributions = ModelRows.insertDistributions(registry, model, now);
            if (!distributions.isEmpty()) {
                clickHouse.execute(distributions);
            }
        }
    }
}
