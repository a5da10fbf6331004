/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * The socket under a request. The JDK's server hides it, so it is taken from its insides, which the
 * engine's process opens for this purpose; without it, clients that go away are noticed late.
 */
final class ClientSocket {
    private static final int MSG_PEEK = 2;
    private static final int MSG_DONTWAIT = Platform.isMac() ? 0x80 : 0x40;

    private final Optional<SocketChannel> channel;
    private final boolean watched;
    private volatile boolean sendsData;

    private ClientSocket(Optional<SocketChannel> channel, boolean watched) {
        this.channel = channel;
        this.watched = watched;
    }

    /** The socket of a request; watched when its query should end with its client. */
    static ClientSocket of(HttpExchange exchange, boolean watched) {
        try {
            Object connection = field(field(exchange, "impl"), "connection");
            return new ClientSocket(
                    Optional.of((SocketChannel) field(connection, "chan")), watched);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new ClientSocket(Optional.empty(), watched);
        }
    }

    private static Object field(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }

    boolean watched() {
        return watched;
    }

    boolean sendsData() {
        return sendsData;
    }

    void sendsData(boolean now) {
        sendsData = now;
    }

    /** Whether the client has closed its side: the system has nothing more to read, for good. */
    boolean closedByPeer() {
        if (channel.isEmpty()) {
            return false;
        }
        try {
            Method descriptor = channel.get().getClass().getDeclaredMethod("getFDVal");
            descriptor.setAccessible(true);
            Function recv = NativeLibrary.getInstance("c").getFunction("recv");
            Object[] arguments = {
                descriptor.invoke(channel.get()), new byte[1], 1L, MSG_PEEK | MSG_DONTWAIT
            };
            return recv.invokeLong(arguments) == 0;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    void shutdownInput() throws IOException {
        if (channel.isPresent()) {
            channel.get().shutdownInput();
        }
    }

    /** Breaks the connection, so that nobody takes half an answer for a whole one. */
    void abort() {
        channel.ifPresent(
                open -> {
                    try {
                        open.close();
                    } catch (IOException e) {
                        // It is closed already.
                    }
                });
    }
}
