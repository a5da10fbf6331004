/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

import java.util.function.Supplier;

/** An engine that starts with the first test that wants it and stops with the JVM. */
final class SharedEngine<T extends AutoCloseable> {

    private final String name;
    private final Supplier<T> start;
    private T engine;

    SharedEngine(String name, Supplier<T> start) {
        this.name = name;
        this.start = start;
    }

    synchronized T get() {
        if (engine == null) {
            engine = start.get();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-" + name));
        }
        return engine;
    }

    private synchronized void stop() {
        try {
            engine.close();
        } catch (Exception e) {
            System.err.println("The shared " + name + " did not stop: " + e);
        }
    }
}
