/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.message;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;

/** The parameters of an insert, one after the other. */
final class Row {

    private final PreparedStatement insert;
    private int parameter;

    Row(PreparedStatement insert) {
        this.insert = insert;
    }

    /** A text column, which is empty where there is none. */
    Row text(String value) throws SQLException {
        insert.setString(++parameter, value == null ? "" : value);
        return this;
    }

    Row time(Instant value) throws SQLException {
        insert.setTimestamp(++parameter, Timestamp.from(value));
        return this;
    }

    Row number(Long value) throws SQLException {
        if (value == null) {
            insert.setNull(++parameter, Types.BIGINT);
        } else {
            insert.setLong(++parameter, value);
        }
        return this;
    }

    Row number(Double value) throws SQLException {
        if (value == null) {
            insert.setNull(++parameter, Types.DOUBLE);
        } else {
            insert.setDouble(++parameter, value);
        }
        return this;
    }

    Row map(Map<String, String> value) throws SQLException {
        insert.setObject(++parameter, value == null ? Map.of() : value);
        return this;
    }
}
