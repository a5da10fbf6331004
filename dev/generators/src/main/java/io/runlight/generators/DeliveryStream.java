/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators;

import io.runlight.generators.truth.GroundTruth;
import java.util.Iterator;

/** Deliveries in the order of their time, and the truth about them at the end. */
public interface DeliveryStream extends Iterator<Delivery> {

    /**
     * What a correct job must find.
     *
     * @throws IllegalStateException while there are more deliveries
     */
    GroundTruth truth();
}
