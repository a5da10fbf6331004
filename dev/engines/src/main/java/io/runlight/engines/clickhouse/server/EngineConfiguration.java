/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.ClickHouseUser;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the process of an engine is told, as the first bytes on its standard input: nothing of it,
 * password hashes least of all, shows in the list of processes.
 */
public record EngineConfiguration(
        Path library, Path dataDirectory, int port, boolean detached, List<ClickHouseUser> users) {

    public EngineConfiguration {
        users = List.copyOf(users);
    }

    public void write(OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeUTF(library.toString());
        out.writeUTF(dataDirectory.toString());
        out.writeInt(port);
        out.writeBoolean(detached);
        out.writeInt(users.size());
        for (ClickHouseUser user : users) {
            out.writeUTF(user.name());
            out.writeUTF(user.passwordSha256());
            out.writeInt(user.readOnly());
            writeMap(user.limits(), out);
            writeMap(user.rowFilters(), out);
        }
        out.flush();
    }

    static EngineConfiguration read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        Path library = Path.of(in.readUTF());
        Path dataDirectory = Path.of(in.readUTF());
        int port = in.readInt();
        boolean detached = in.readBoolean();
        List<ClickHouseUser> users = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            users.add(
                    new ClickHouseUser(
                            in.readUTF(), in.readUTF(), in.readInt(), readMap(in), readMap(in)));
        }
        return new EngineConfiguration(library, dataDirectory, port, detached, users);
    }

    private static void writeMap(Map<String, String> map, DataOutputStream out) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }

    private static Map<String, String> readMap(DataInputStream in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(in.readUTF(), in.readUTF());
        }
        return map;
    }
}
