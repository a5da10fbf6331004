/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.local.UserMistake;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;

/** The three ports that the demo listens on; 0 takes any free one. */
public record DemoPorts(int kafka, int clickHouse, int flink) {

    private static final int LARGEST = 65_535;

    /** The usual ports of the three, moved by an offset. */
    public static DemoPorts withOffset(int offset) {
        if (offset < 0 || 9092 + offset > LARGEST) {
            throw new UserMistake(
                    "--port-offset is %d and must be from 0 to %d."
                            .formatted(offset, LARGEST - 9092));
        }
        return new DemoPorts(9092 + offset, 8123 + offset, 8081 + offset);
    }

    /** Fails with one sentence when another program has one of the ports. */
    void requireFree() {
        Map<String, Integer> ports =
                new TreeMap<>(Map.of("Kafka", kafka, "ClickHouse", clickHouse, "Flink", flink));
        ports.forEach(
                (engine, port) -> {
                    if (!isFree(port)) {
                        throw new UserMistake(
                                "Port %d, which %s needs, is taken; end the program that has it or add --port-offset 100."
                                        .formatted(port, engine));
                    }
                });
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
