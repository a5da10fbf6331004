/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.generators.Delivery;
import java.util.Iterator;

/**
 * Events in the order of their delivery, with the name that tells the same input from another.
 *
 * @param name the same for the same events
 * @param description what people read
 * @param deliveries in order; read once
 * @param alreadyDelivered how many of them an earlier start has delivered
 * @param release closes what lies below
 */
record EventInput(
        String name,
        String description,
        Iterator<Delivery> deliveries,
        long alreadyDelivered,
        Runnable release)
        implements AutoCloseable {

    @Override
    public void close() {
        release.run();
    }
}
