/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.List;

/** A row of the table {@code predictions}: which versions said what, of which features. */
record Said(
        String role,
        long atMillis,
        String failureModel,
        String durationModel,
        String schemaHash,
        double elapsedSeconds,
        double failureProbability,
        double expectedSeconds,
        float[] features) {

    private static final String ROWS =
            """
            SELECT role, toUnixTimestamp64Milli(event_time), failure_model, duration_model,
              schema_hash,
              greatest(0, toUnixTimestamp64Milli(event_time) - toUnixTimestamp64Milli(start_time)),
              failure_probability, ifNull(expected_seconds, nan), arrayStringConcat(features, ' ')
            FROM runlight_data.predictions
            """;
    private static final double MILLIS = 1_000;

    static List<Said> in(ClickHouseEngine clickHouse) {
        return clickHouse.rows(ROWS).stream().map(Said::of).toList();
    }

    private static Said of(String row) {
        String[] cells = row.split("\t");
        String[] values = cells[8].split(" ");
        float[] features = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            features[i] = values[i].equals("nan") ? Float.NaN : Float.parseFloat(values[i]);
        }
        return new Said(
                cells[0],
                Long.parseLong(cells[1]),
                cells[2],
                cells[3],
                cells[4],
                Long.parseLong(cells[5]) / MILLIS,
                Double.parseDouble(cells[6]),
                cells[7].equals("nan") ? Double.NaN : Double.parseDouble(cells[7]),
                features);
    }

    boolean isOfChampion() {
        return role.equals("champion");
    }

    /** The versions in one word. */
    String versions() {
        return failureModel + " " + durationModel;
    }
}
