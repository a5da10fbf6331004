/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

/**
 * What a replay found in one table.
 *
 * @param table its name
 * @param same rows that both have, alike in every column
 * @param onlyLive rows that the replay has not
 * @param onlyReplay rows that the live table has not
 * @param differing rows that both have and that are not alike
 * @param replaced whether the replay's rows took the place of the live ones
 */
public record TableDifference(
        String table, long same, long onlyLive, long onlyReplay, long differing, boolean replaced) {

    /** Whether there is none. */
    public boolean isNone() {
        return onlyLive + onlyReplay + differing == 0;
    }

    TableDifference asReplaced() {
        return new TableDifference(table, same, onlyLive, onlyReplay, differing, true);
    }
}
