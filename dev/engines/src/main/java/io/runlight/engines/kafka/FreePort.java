/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of the loopback interface that nobody listened on a moment ago. */
final class FreePort {

    private FreePort() {}

    /** Any such port. */
    static int find() {
        try (ServerSocket socket = listen()) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }

    /** Such a port that is not the given one: one that was just free is often the next one. */
    static int findBeside(int port) {
        try (ServerSocket one = listen();
                ServerSocket another = listen()) {
            return one.getLocalPort() == port ? another.getLocalPort() : one.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
