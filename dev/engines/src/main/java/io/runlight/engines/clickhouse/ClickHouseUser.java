/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A user that an embedded engine lets in. The engine itself knows only {@code default}, so its
 * process checks the password and puts the limits on every query of the user.
 *
 * <p>Row filters keep honest people from rows that are not theirs. They are settings, not grants:
 * where that matters, run a ClickHouse server with row policies.
 *
 * @param passwordSha256 SHA-256 of the password in hex; empty for no password
 * @param readOnly ClickHouse's {@code readonly}: 0 everything, 1 read, 2 read and change settings
 * @param limits settings of every query, which the user cannot change
 * @param rowFilters condition per table or view, by its full name
 */
public record ClickHouseUser(
        String name,
        String passwordSha256,
        int readOnly,
        Map<String, String> limits,
        Map<String, String> rowFilters) {

    public ClickHouseUser {
        limits = Map.copyOf(limits);
        rowFilters = Map.copyOf(rowFilters);
    }

    /** A user without password who may do everything. */
    public static ClickHouseUser named(String name) {
        return new ClickHouseUser(name, "", 0, Map.of(), Map.of());
    }

    public ClickHouseUser password(String password) {
        return new ClickHouseUser(
                name, password.isEmpty() ? "" : sha256(password), readOnly, limits, rowFilters);
    }

    public ClickHouseUser passwordHash(String sha256) {
        return new ClickHouseUser(name, sha256, readOnly, limits, rowFilters);
    }

    /** May read and change settings other than the limits, as drivers like to. */
    public ClickHouseUser readsOnly() {
        return new ClickHouseUser(name, passwordSha256, 2, limits, rowFilters);
    }

    /** May read and change no setting at all. */
    public ClickHouseUser readsOnlyWithFixedSettings() {
        return new ClickHouseUser(name, passwordSha256, 1, limits, rowFilters);
    }

    public ClickHouseUser limit(String setting, String value) {
        return new ClickHouseUser(
                name, passwordSha256, readOnly, with(limits, setting, value), rowFilters);
    }

    /** Sees only the rows of a table or view for which the condition holds. */
    public ClickHouseUser rowFilter(String table, String condition) {
        return new ClickHouseUser(
                name, passwordSha256, readOnly, limits, with(rowFilters, table, condition));
    }

    /** Whether a password is this user's. */
    public boolean accepts(String password) {
        String given = password.isEmpty() ? "" : sha256(password);
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8),
                passwordSha256.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        TreeMap<String, String> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "ClickHouseUser[" + name + ", readonly=" + readOnly + "]";
    }
}
