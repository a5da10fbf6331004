/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How an embedded engine is started.
 *
 * @param users who may come in, the first of them is who the engine's own handle uses; nobody named
 *     means {@code default} without password
 */
public record EmbeddedClickHouseOptions(
        Path dataDirectory,
        int port,
        boolean deleteOnClose,
        boolean detached,
        List<ClickHouseUser> users,
        String password) {

    public EmbeddedClickHouseOptions {
        users = List.copyOf(users);
    }

    /** A free port on a kept directory, ending with this JVM. */
    public static EmbeddedClickHouseOptions on(Path dataDirectory) {
        return new EmbeddedClickHouseOptions(
                dataDirectory.toAbsolutePath(), 0, false, false, List.of(), "");
    }

    public EmbeddedClickHouseOptions port(int newPort) {
        return new EmbeddedClickHouseOptions(
                dataDirectory, newPort, deleteOnClose, detached, users, password);
    }

    public EmbeddedClickHouseOptions deletedOnClose() {
        return new EmbeddedClickHouseOptions(dataDirectory, port, true, detached, users, password);
    }

    /** Lets the engine live on when this JVM ends. */
    public EmbeddedClickHouseOptions outlivingThisProcess() {
        return new EmbeddedClickHouseOptions(
                dataDirectory, port, deleteOnClose, true, users, password);
    }

    /** The first user, with whose password the engine's own handle asks. */
    public EmbeddedClickHouseOptions administrator(String name, String newPassword) {
        List<ClickHouseUser> all = new ArrayList<>(users);
        all.add(0, ClickHouseUser.named(name).password(newPassword));
        return new EmbeddedClickHouseOptions(
                dataDirectory, port, deleteOnClose, detached, all, newPassword);
    }

    /** One more user; {@code default} without password stays the administrator if none is named. */
    public EmbeddedClickHouseOptions user(ClickHouseUser user) {
        List<ClickHouseUser> all =
                new ArrayList<>(users.isEmpty() ? List.of(ClickHouseUser.named("default")) : users);
        all.add(user);
        return new EmbeddedClickHouseOptions(
                dataDirectory, port, deleteOnClose, detached, all, password);
    }

    /** The name of the user with whom the engine's own handle asks. */
    public String administratorName() {
        return users.isEmpty() ? "default" : users.get(0).name();
    }

    @Override
    public String toString() {
        return "EmbeddedClickHouseOptions[" + dataDirectory + ", port=" + port + "]";
    }
}
