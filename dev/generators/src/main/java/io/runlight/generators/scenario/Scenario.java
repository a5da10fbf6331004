/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import io.runlight.generators.DeliveryStream;

/** A named kind of synthetic traffic; the same options give the same bytes. */
public interface Scenario {

    /** The name that people type. */
    String name();

    /** One sentence for the help text. */
    String description();

    /** What holds where the user chose nothing. */
    ScenarioOptions defaults();

    /** Starts the traffic. */
    DeliveryStream start(ScenarioOptions options);
}
