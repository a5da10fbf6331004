/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import java.util.List;
import java.util.Optional;

/** The only list of scenarios. */
public final class Scenarios {

    private static final List<Scenario> ALL =
            List.of(
                    new QuickScenario(),
                    new DayScenario(),
                    new StormScenario(),
                    new DirtyScenario());

    private Scenarios() {}

    /** All of them, in the order of the help text. */
    public static List<Scenario> all() {
        return ALL;
    }

    /** The scenario with a name, if there is one. */
    public static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
