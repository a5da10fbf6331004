/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.Scenarios;
import java.util.Iterator;

/** The names of the scenarios, for help texts and completion. */
final class ScenarioNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Scenarios.all().stream().map(Scenario::name).iterator();
    }
}
