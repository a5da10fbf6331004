/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.kafka.KafkaBrokers;
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

    private static final DemoPorts USUAL = new DemoPorts(9092, 8123, 8081);
    private static final DemoPorts ANY = new DemoPorts(0, 0, 0);

    /** The usual ports moved by an offset, or any free ones for {@code auto}. */
    public static DemoPorts parse(String offset) {
        return "auto".equalsIgnoreCase(offset) ? ANY : USUAL.movedBy(number(offset));
    }

    private DemoPorts movedBy(int offset) {
        return new DemoPorts(kafka + offset, clickHouse + offset, flink + offset);
    }

    private static int number(String text) {
        int largest = LARGEST - USUAL.kafka();
        try {
            int offset = Integer.parseInt(text);
            if (offset >= 0 && offset <= largest) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // falls through to the sentence below
        }
        throw new UserMistake(
                "'%s' is no port offset; give a number from 0 to %d, or auto."
                        .formatted(text, largest));
    }

    /** Fails with one sentence when another program has a port that an engine of ours needs. */
    void requireFree() {
        Map<String, Integer> ports = new TreeMap<>(Map.of("Flink", flink));
        if (KafkaBrokers.external().isEmpty()) {
            ports.put("Kafka", kafka);
        }
        if (ClickHouseEngines.server().isEmpty()) {
            ports.put("ClickHouse", clickHouse);
        }
        ports.forEach(
                (engine, port) -> {
                    if (!isFree(port)) {
                        throw new UserMistake(
                                "Port %d, which %s needs, is taken; end the program that has it or add '--port-offset auto'."
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
