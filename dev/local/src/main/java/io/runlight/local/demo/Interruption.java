/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * The wish to stop, by Ctrl-C or a termination signal.
 *
 * <p>A signal handler and not a shutdown hook: hooks of Flink would remove working files while the
 * last savepoint is written.
 */
final class Interruption {

    private final CountDownLatch requested = new CountDownLatch(1);

    /** Listens to the signals from now on; a second one ends the process at once. */
    static Interruption onSignals() {
        Interruption interruption = new Interruption();
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(
                    new Signal(name),
                    signal -> {
                        if (interruption.isRequested()) {
                            Runtime.getRuntime().halt(128 + signal.getNumber());
                        }
                        interruption.request();
                    });
        }
        return interruption;
    }

    void request() {
        requested.countDown();
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits until a stop is wanted, at most so long; tells whether it is. */
    boolean await(long millis) {
        try {
            return requested.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request();
            return true;
        }
    }

    void await() {
        try {
            requested.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
