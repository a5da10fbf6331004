/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.util.List;

/**
 * What a migration changed.
 *
 * @param migrations the table migrations that it applied, in order
 * @param views the views that it created again, in order
 */
public record MigrationReport(List<String> migrations, List<String> views) {

    /** Whether the schema was already as it should be. */
    public boolean changedNothing() {
        return migrations.isEmpty() && views.isEmpty();
    }
}
